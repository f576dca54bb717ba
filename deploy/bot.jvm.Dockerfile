# syntax=docker/dockerfile:1
# The bot on the JVM. Build it in the project's folder:
#   docker build -f deploy/bot.jvm.Dockerfile -t warden-bot:jvm .

ARG MAVEN_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG BASE_IMAGE=docker.io/library/eclipse-temurin:25-jre

FROM ${MAVEN_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -q package -pl bot -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && mkdir -p /out \
    && cp -r bot/target/quarkus-app /out/app \
    && printf '%s\n' '#!/bin/sh' '# The bot, or one of its commands, which end too soon for a second compiler.' \
        'exec java ${1:+-XX:TieredStopAtLevel=1} -Xmx128m -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -jar /app/quarkus-run.jar "$@"' \
        > /out/app/warden-bot \
    && chmod 755 /out/app/warden-bot

FROM ${BASE_IMAGE}
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="Warden bot" \
      org.opencontainers.image.description="Warden's Discord bot: slash commands with role-based confirmation" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}"
COPY --from=build /out/app /app
# Health only; nobody outside the container asks the bot for anything else.
ENV WARDEN_BOT_HOST=0.0.0.0 \
    WARDEN_BOT_PORT=8090
USER 1001:1001
WORKDIR /app
EXPOSE 8090
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["/app/warden-bot", "health"]
ENTRYPOINT ["/app/warden-bot"]
