package io.vastwarden.service.account;

import io.vastwarden.core.start.StartFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The accounts beside {@code default}: {@code WARDEN_ACCOUNTS_NAME_KEY} or {@code …_KEY_FILE}, and {@code …_URL} where its
 * Vast.ai is another one than {@code WARDEN_VAST_URL}. The account is called as NAME in lower case, with a dash for each
 * underscore.
 *
 * <p>Read from the names of all settings rather than mapped: which part of a variable is the name only we know.
 */
final class NamedAccounts {

    private static final String PREFIX = "WARDEN_ACCOUNTS_";
    private static final Pattern SETTING = Pattern.compile(PREFIX + "(.+)_(KEY_FILE|KEY|URL)");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private NamedAccounts() {}

    /** One of them, as it is set. */
    record Setting(String name, Optional<String> url, String urlSetting, KeySetting key) {}

    /**
     * All of them, by name.
     *
     * @throws StartFailure when a setting that begins like one of these is none
     */
    static List<Setting> of(Config config) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (String property : config.getPropertyNames()) {
            String variable = property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
            if (variable.startsWith(PREFIX)) {
                config.getOptionalValue(property, String.class)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> keep(found, variable, value));
            }
        }
        return found.entrySet().stream()
                .map(one -> setting(one.getKey(), one.getValue()))
                .toList();
    }

    private static void keep(Map<String, Map<String, String>> found, String variable, String value) {
        Matcher matcher = SETTING.matcher(variable);
        String name =
                matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-') : "";
        if (!NAME.matcher(name).matches()) {
            throw new StartFailure(
                    variable + " is not understood. An account is set by " + PREFIX + "NAME_KEY or " + PREFIX
                            + "NAME_KEY_FILE, and " + PREFIX
                            + "NAME_URL; NAME has at most 32 letters, digits and underscores and begins with a letter.");
        }
        if (name.equals(Accounts.DEFAULT)) {
            throw new StartFailure(variable + " is not understood: the account \"" + Accounts.DEFAULT
                    + "\" is set by VAST_API_KEY, VAST_API_KEY_FILE and WARDEN_VAST_URL.");
        }
        found.computeIfAbsent(name, first -> new TreeMap<>()).put(matcher.group(2), value);
    }

    private static Setting setting(String name, Map<String, String> values) {
        String prefix = PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
        KeySetting key = new KeySetting(
                prefix + "_KEY",
                Optional.ofNullable(values.get("KEY")),
                Optional.ofNullable(values.get("KEY_FILE")).map(Path::of));
        if (!key.isSet()) {
            throw new StartFailure("There is no key for the account \"" + name + "\". Set " + prefix + "_KEY or "
                    + prefix + "_KEY_FILE, or take its other settings away.");
        }
        return new Setting(name, Optional.ofNullable(values.get("URL")), prefix + "_URL", key);
    }
}
