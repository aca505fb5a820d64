type Props = { readonly source: string; readonly title: string; readonly url: string };

/** Only addresses of the web are followed; a source may hold any. */
const isWeb = (url: string): boolean => /^https?:\/\//iu.test(url);

/** Names an article by its title and number, and leads to it where it has an address. */
export const ArticleLink = ({ source, title, url }: Props) => (
  <p className="administration-article">
    {isWeb(url) ? (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    ) : (
      title
    )}{' '}
    <span className="muted">{source}</span>
  </p>
);
