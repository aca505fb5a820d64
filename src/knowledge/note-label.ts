/** What advisors put before a note that no customer read: '[Phone note]', '[Telefonnotiz]'; a case number in brackets is none. */
export const noteLabel =
  /^\s*\[[^\]\n]{0,40}(?:not(?:e|iz|at|iti|ering)|anteckning|phone|telefo|samtal|call|intern)[^\]\n]{0,40}\]\s*/iu;
