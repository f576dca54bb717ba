package io.vastwarden.service.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** What nobody sends who means well: texts, JSON, bodies, headers and paths that something may trip over. */
final class OddValues {

    private static final String DEEP_LIST = "[".repeat(900) + "]".repeat(900);
    private static final String DEEPER_OBJECT = "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud83d\udca9",
            "\ud800",
            "\u202ecilbup",
            "e\u0301\u0323".repeat(40),
            "\ufeff",
            "'; DROP TABLE plan; --",
            "${jndi:ldap://127.0.0.1:1/x}",
            "{{7*7}}",
            "%s%n%x",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "a\r\nX-Injected: yes",
            "x".repeat(9_000),
            "*a".repeat(120) + "b",
            "[!",
            "NaN",
            "null",
            "true",
            "-1",
            "0",
            "9007199254740993",
            "9223372036854775808",
            "1e400",
            "2026-13-45T99:99:99Z",
            "+1000000000-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "MQoxCjE",
            "====");

    private static final List<String> NOT_TEXTS = List.of(
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "1e-400",
            "9007199254740993",
            "9223372036854775808",
            "1" + "0".repeat(400),
            "1" + "0".repeat(2000),
            "NaN",
            "0x10",
            "01",
            "true",
            "false",
            "null",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "[1, \"1\", null, 1.0, true]",
            "{\"__proto__\": 1}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            DEEP_LIST,
            DEEPER_OBJECT);

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "text/html",
            "application/",
            "/",
            ";",
            ",,,",
            "a/b/c",
            "json",
            "application/json; charset=klingon",
            "application/json;charset=utf-16",
            "application/json; charset=",
            "application/json; q",
            "application/json;q=NaN",
            "application/json;q=-1",
            "*/*;q=2",
            "*/*",
            "application/json, text/plain",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "\u00e9/\u00e9",
            "APPLICATION/JSON",
            "\"application/json\"",
            "application/json; a=\"unclosed",
            "application/json" + "; a=b".repeat(300));

    private static final List<String> HEADERS = List.of(
            "Content-Encoding: gzip",
            "Range: bytes=0-",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "Cookie: a=b;;;=",
            "Origin: null",
            "Forwarded: for=_x;;",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-Host: elsewhere.example",
            "X-Forwarded-Prefix: /x",
            "traceparent: 00-zz-zz-zz",
            "tracestate: =,=",
            "baggage: a;;b",
            "Accept-Language: ;;;q",
            "Accept-Encoding: zzz;q=2",
            "Accept-Charset: klingon",
            "Upgrade: websocket",
            "Host: elsewhere.example",
            "Content-Type: text/plain",
            "Accept: image/png",
            "Last-Event-ID: 0",
            "X-Empty:");

    private static final List<String> NOT_HTTP = List.of(
            "Content-Length: -1",
            "Content-Length: abc",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: chunked, identity",
            "X Y: 1",
            "nonsense",
            ": 1",
            "X-Nul: a\u0000b",
            "X-Bell: \u0007",
            "X-Large: " + "x".repeat(20_000),
            "Expect: the-unexpected");

    private static final List<String> PATHS = List.of(
            "/",
            "//",
            "/v1",
            "/v1/",
            "/v1/none",
            "/v2/plans",
            "/V1/plans",
            "/v1/plans/x/y/z",
            "/v1//plans",
            "/v1;a=b/plans",
            "/v1/plans/../callers",
            "/v1/%2e%2e/v1/callers",
            "/v1/%2fplans",
            "/%761/plans",
            "/%",
            "/%zz",
            "/%00",
            "/v1/%ff%fe",
            "/v1/\u00e9",
            "/v1/plans/%00/events",
            "/api",
            "/api/",
            "/api/v0",
            "/api/v0/none/",
            "/api/v0/%zz/",
            "/api/v0/instances/1/../../../../v1/callers",
            "/api/v0/users/current/",
            "/api/v2/instances/1/",
            "/api/v0/instances//",
            "/q",
            "/q/",
            "/q/none",
            "/q/health/none",
            "/q/health/group/none",
            "/q/metrics/none",
            "/q/openapi/none",
            "/q/swagger-ui/none.js",
            "/q/swagger-ui/../../v1/callers",
            "/favicon.ico",
            "/.env",
            "/index.html",
            "/?%zz",
            "/v1/me?%zz=%",
            "/v1/plans?limit=%00");

    private static final List<String> NOT_TARGETS = List.of(
            "*",
            "v1/me",
            "http://elsewhere.example/v1/me",
            "/v1/me?a b",
            "/v1/m\u0000e",
            "/v1/me#part",
            "/v1/me?x=" + "x".repeat(20_000),
            "\\v1\\me",
            "/v1/{id}|^");

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND", "PURGE");

    private final RandomGenerator random;

    OddValues(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    /** A JSON value as it is written, text or not. */
    String json() {
        return random.nextBoolean() ? quoted(text()) : one(NOT_TEXTS);
    }

    String mediaType() {
        return one(MEDIA_TYPES);
    }

    String header() {
        return one(HEADERS);
    }

    String headerThatIsNone() {
        return one(NOT_HTTP);
    }

    String path() {
        return one(PATHS);
    }

    String targetThatIsNone() {
        return one(NOT_TARGETS);
    }

    String method() {
        return one(METHODS);
    }

    /** The body with something in it broken. */
    byte[] body(String body) {
        return switch (random.nextInt(12)) {
            case 0 -> utf8(body.substring(0, random.nextInt(body.length() + 1)));
            case 1 -> utf8(body + " " + json());
            case 2 -> utf8("\ufeff" + body);
            case 3 -> body.getBytes(StandardCharsets.UTF_16);
            case 4 -> utf8("[" + body + "]");
            case 5 -> utf8(json());
            case 6 -> new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'};
            case 7 -> utf8("[".repeat(60_000));
            case 8 -> utf8("a=b&c=%zz");
            case 9 -> noise();
            case 10 -> new byte[0];
            default -> {
                byte[] bytes = utf8(body + " ");
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
        };
    }

    static String quoted(String text) {
        StringBuilder written = new StringBuilder("\"");
        text.chars()
                .forEach(one -> written.append(
                        one < ' ' || one == '"' || one == '\\' || Character.isSurrogate((char) one)
                                ? "\\u%04x".formatted(one)
                                : String.valueOf((char) one)));
        return written.append('"').toString();
    }

    private byte[] noise() {
        byte[] bytes = new byte[1 + random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
