# syntax=docker/dockerfile:1
# The service on the JVM. Build it in the project's folder:
#   docker build -f deploy/service.jvm.Dockerfile -t warden-service:jvm .

ARG MAVEN_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG BASE_IMAGE=docker.io/library/eclipse-temurin:25-jre

FROM ${MAVEN_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -q package -pl service -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && mkdir -p /out/data \
    && cp -r service/target/quarkus-app /out/app \
    && printf '%s\n' '#!/bin/sh' '# The service, or one of its commands, which end too soon for a second compiler.' \
        'exec java ${1:+-XX:TieredStopAtLevel=1} -Xmx160m -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -jar /app/quarkus-run.jar "$@"' \
        > /out/app/warden-service \
    && chmod 755 /out/app/warden-service \
    && cd /tmp && jar xf /root/.m2/repository/org/xerial/sqlite-jdbc/*/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)" \
    && cp "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" /out/app/

FROM ${BASE_IMAGE}
ARG VERSION=unknown
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="Warden service" \
      org.opencontainers.image.description="Safe hands on Vast.ai's two irreversible operations" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}"
COPY --from=build /out/app /app
COPY --from=build --chown=1001:1001 /out/data /data
# The library is given by its path, so that the file system can be read-only.
ENV WARDEN_DATA=/data \
    WARDEN_HTTP_HOST=0.0.0.0 \
    WARDEN_HTTP_PORT=8080 \
    WARDEN_SQLITE_LIBRARY=/app/libsqlitejdbc.so
USER 1001:1001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["/app/warden-service", "health"]
ENTRYPOINT ["/app/warden-service"]
