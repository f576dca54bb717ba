# syntax=docker/dockerfile:1
# The service as a native executable. Build it in the project's folder:
#   docker build -f deploy/service.Dockerfile -t warden-service .

ARG MAVEN_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG BUILDER_IMAGE=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG BASE_IMAGE=quay.io/quarkus/ubi9-quarkus-micro-image:2.0

FROM ${MAVEN_IMAGE} AS maven

FROM ${BUILDER_IMAGE} AS build
USER root
COPY --from=maven /usr/share/maven /opt/maven
WORKDIR /src
COPY . .
RUN /opt/maven/bin/mvn -B -q package -Pnative -pl service -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && mkdir -p /out/app /out/data \
    && cp service/target/warden-service-*-runner /out/app/warden-service \
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
HEALTHCHECK --interval=15s --timeout=5s --start-period=15s --retries=3 CMD ["/app/warden-service", "health"]
ENTRYPOINT ["/app/warden-service"]
