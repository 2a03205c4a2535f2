# The released backend from a checkout of its repository, without what only its developers need:
#
#   docker build -f compose/backend.Dockerfile --build-context source=../miauflix -t miauflix-backend .
#
# Target `app` is its web application alone, as the files that nginx serves. Another base takes the place of one
# of the first two by its name, as a mirror or a stand-in:
#   --build-context debian-base=docker-image://registry.example.org/debian:trixie-slim

FROM node:24-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe AS node-base
FROM debian:trixie-slim@sha256:a29215f6a35e51e22adffa17f89e9d2ef06214e64a2bad10d765c46aea49f11f AS debian-base

# Native packages are compiled here against Debian's headers of Node, whose native interface (Node-API) is the
# same in every version: nothing is downloaded but from the npm registry.
FROM node-base AS toolchain
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean \
  && apt-get update && apt-get install --yes --no-install-recommends python3 make g++ libnode-dev
ENV npm_config_nodedir=/usr npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false
WORKDIR /source

FROM toolchain AS manifests
COPY --from=source package.json package-lock.json ./
COPY --from=source backend/package.json backend/
COPY --from=source frontend/package.json frontend/
COPY --from=source packages packages
RUN find packages -mindepth 2 -maxdepth 2 ! -name package.json -exec rm -r {} +

FROM manifests AS modules
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY --from=source tsconfig.json turbo.json ./
COPY --from=source packages packages
COPY --from=source backend backend

FROM modules AS compiled
RUN npx turbo run build build:client --filter=@miauflix/backend... --no-daemon

FROM compiled AS built
# of the packages that it shares with others, what they were compiled to
RUN find packages -mindepth 2 -maxdepth 2 ! -name package.json ! -name dist ! -name src -exec rm -r {} +

FROM compiled AS built-app
COPY --from=source frontend frontend
RUN NODE_ENV=production VITE_API_URL=/ npx turbo run build --filter=./frontend --no-daemon

FROM scratch AS app
LABEL org.opencontainers.image.title="miauflix-app" \
      org.opencontainers.image.description="The web application of Miauflix, as files" \
      org.opencontainers.image.source="https://github.com/miauflix/infra" \
      org.opencontainers.image.licenses="MIT"
COPY --from=built-app /source/dist/frontend /app
USER 1000:1000

FROM manifests AS production
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --ignore-scripts --workspace=backend --include-workspace-root=false \
  && mkdir -p backend/node_modules
# of all packages with native parts, this one brings none that was compiled before
RUN cd node_modules/sqlite3 \
  && node /usr/local/lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js rebuild --nodedir=/usr --jobs=max
# WebRTC, for peers in browsers alone, is compiled elsewhere and fetched from there; `none` leaves it out
ARG WEBRTC=fetched
COPY mock-content/swarm/webrtc /no-webrtc
RUN if [ "$WEBRTC" = none ]; then \
      rm -rf node_modules/webrtc-polyfill node_modules/node-datachannel && cp -r /no-webrtc node_modules/webrtc-polyfill; \
    else npm rebuild node-datachannel; fi
# what is not run: compilers that are peers of something, sources of native parts, maps, types, documents
RUN rm -rf node_modules/typescript node_modules/node-gyp node_modules/sqlite3/deps \
  && find node_modules/sqlite3/build ! -type d ! -path '*/Release/node_sqlite3.node' -delete \
  && find node_modules -type f \( -name '*.md' -o -name '*.map' -o -name '*.ts' -o -name '*.cc' -o -name '*.h' \) -delete

FROM scratch AS data
WORKDIR /data

FROM debian-base AS backend
LABEL org.opencontainers.image.title="miauflix-backend" \
      org.opencontainers.image.description="The backend of Miauflix, with what it needs to run and nothing else" \
      org.opencontainers.image.source="https://github.com/miauflix/infra" \
      org.opencontainers.image.licenses="MIT"
# What it makes up at its first start, it writes to .env in the folder that it runs in: its data. It reads that file
# only when Node does, and would make up other keys at every start, with which no stored source can be read.
ENV NODE_ENV=production PORT=3000 DATA_DIR=/usr/data DOWNLOAD_PATH=/usr/data/downloads
COPY --from=node-base /usr/local/bin/node /usr/local/bin/node
COPY --from=production /source/node_modules /usr/src/app/node_modules
COPY --from=production /source/backend/node_modules /usr/src/app/backend/node_modules
COPY --from=built /source/packages /usr/src/app/packages
COPY --from=built /source/dist/backend /usr/src/app/backend
COPY --chmod=755 compose/with-secrets.sh /usr/local/bin/with-secrets
COPY --from=data --chown=1000:1000 /data /usr/data
USER 1000:1000
WORKDIR /usr/data
VOLUME /usr/data
EXPOSE 3000
# /health answers with the application's page whatever happens, so it is not what is asked
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => answer.json()).then(({ status }) => process.exit(status === 'ok' ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["with-secrets"]
CMD ["node", "--env-file-if-exists=.env", "/usr/src/app/backend/app.js"]
