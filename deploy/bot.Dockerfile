# syntax=docker/dockerfile:1
# The bot as a native executable. Build it in the project's folder:
#   docker build -f deploy/bot.Dockerfile -t warden-bot .

ARG MAVEN_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG BUILDER_IMAGE=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG BASE_IMAGE=quay.io/quarkus/ubi9-quarkus-micro-image:2.0

FROM ${MAVEN_IMAGE} AS maven

FROM ${BUILDER_IMAGE} AS build
USER root
COPY --from=maven /usr/share/maven /opt/maven
WORKDIR /src
COPY . .
RUN /opt/maven/bin/mvn -B -q package -Pnative -pl bot -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && mkdir -p /out/app \
    && cp bot/target/warden-bot-*-runner /out/app/warden-bot

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
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 CMD ["/app/warden-bot", "health"]
ENTRYPOINT ["/app/warden-bot"]
