package io.vastwarden.core.pacing;

import java.time.Duration;

/**
 * An endpoint of Vast.ai that has a minimum interval of its own.
 *
 * <p>Vast.ai limits each endpoint and identity by a minimum interval between requests. The intervals of listing and
 * showing instances, of destroying and of cleaning up are those of Vast.ai's API documentation; none is documented for
 * the rest, so theirs are Warden's own assumption, by likeness to instances.
 */
public enum Endpoint {
    /** {@code GET /api/v1/instances/}: 1.0 s as documented. */
    LIST_INSTANCES("list_instances", Duration.ofSeconds(1)),
    /** {@code GET /api/v0/instances/{id}/}: 2.0 s as documented. */
    SHOW_INSTANCE("show_instance", Duration.ofSeconds(2)),
    /** {@code DELETE /api/v0/instances/{id}/}: 3.0 s as documented. */
    DESTROY_INSTANCE("destroy_instance", Duration.ofSeconds(3)),
    /** {@code PUT /api/v0/machines/{machine_id}/cleanup/}: 8 s as documented. */
    CLEANUP_MACHINE("cleanup_machine", Duration.ofSeconds(8)),
    /** {@code GET /api/v0/machines}: 1.0 s, assumed by Warden. */
    LIST_MACHINES("list_machines", Duration.ofSeconds(1)),
    /** {@code GET /api/v0/machines/{id}}: 2.0 s, assumed by Warden. */
    SHOW_MACHINE("show_machine", Duration.ofSeconds(2)),
    /** {@code GET /api/v0/gpu_names/unique/}, which needs no key: 1.0 s, assumed by Warden. */
    GPU_NAMES("gpu_names", Duration.ofSeconds(1));

    private final String wireName;
    private final Duration defaultInterval;

    Endpoint(String wireName, Duration defaultInterval) {
        this.wireName = wireName;
        this.defaultInterval = defaultInterval;
    }

    /** How settings, the API and the database name it. */
    public String wireName() {
        return wireName;
    }

    /** The interval that holds until configuration or a 429 says otherwise. */
    public Duration defaultInterval() {
        return defaultInterval;
    }
}
