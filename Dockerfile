# The panel is built with everything installed; what runs has only what it needs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run -s build

FROM node:24-bookworm-slim AS run
ENV NODE_ENV=production CAIR_HOST=0.0.0.0 CAIR_DATA=/data
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /app/dist ./dist
COPY src ./src
COPY prompts ./prompts
COPY tone-of-voice ./tone-of-voice
COPY models ./models
COPY fixtures ./fixtures
COPY eval ./eval
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--disable-warning=ExperimentalWarning", "src/entry/cli.ts", "serve"]
