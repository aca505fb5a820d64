# The panel is built with everything installed; what runs has only what it needs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run -s build

FROM node:24-bookworm-slim AS run
ENV NODE_ENV=production CAIR_HOST=0.0.0.0 CAIR_DATA=/data
# Server, worker and every other command stay below 600 MB: some 150 MB of the heap are in use, and without a bound V8 lets several
# times that lie; glibc keeps what was freed for each thread. docs/decisions/2026-11-22-index-memory.md
ENV NODE_OPTIONS="--max-old-space-size=384 --max-semi-space-size=8 --disable-warning=ExperimentalWarning"
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=1000000 MALLOC_MMAP_THRESHOLD_=1000000
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
CMD ["node", "src/entry/cli.ts", "serve"]
