package org.casus.watch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address that can be asked for: http or https, no user, no fragment.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name in ASCII and lower case without a dot at its end, or the figures of an
 *     address, in brackets where it is IPv6
 * @param port 1 to 65535
 * @param path what the server is asked for: path and query, in ASCII, begins with a slash
 */
record WebAddress(String scheme, String host, int port, String path) {

    /** Longer ones are refused by servers too. */
    private static final int LONGEST = 4096;

    private static final int LONGEST_HOST = 253;
    private static final int MOST_PORT = 65535;
    private static final String KEPT = "-._~:/?@!$&'()*+,;=";
    private static final String IPV6 = "0123456789abcdef:.[]";

    /** Reads an address as browsers do: blanks go, what URLs cannot hold is escaped. */
    static @Nullable WebAddress of(String text) {
        String address = escaped(text);
        int colon = address.indexOf("://");
        if (colon < 0 || address.length() > LONGEST) {
            return null;
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int from = colon + 3;
        int to = from;
        while (to < address.length() && "/?".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        return parts(scheme, address.substring(from, to), address.substring(to));
    }

    private static @Nullable WebAddress parts(String scheme, String authority, String rest) {
        int portAt = authority.lastIndexOf(':');
        boolean hasPort = portAt > authority.lastIndexOf(']');
        String digits = hasPort ? authority.substring(portAt + 1) : "";
        String host = host(hasPort ? authority.substring(0, portAt) : authority);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = digits.isEmpty() ? usual : number(digits);
        if (host == null || port < 1 || port > MOST_PORT) {
            return null;
        }
        return new WebAddress(scheme, host, port, rest.startsWith("/") ? rest : "/" + rest);
    }

    private static int number(String digits) {
        boolean plain = digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    /** The host in ASCII, or null where it is none; a user before it makes it none. */
    private static @Nullable String host(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            boolean closed = host.indexOf(']') == host.length() - 1;
            boolean figures = host.chars().allMatch(c -> IPV6.indexOf(c) >= 0);
            return closed && figures && host.lastIndexOf('[') == 0 ? host : null;
        }
        String ascii = ascii(unescaped(host));
        if (ascii == null) {
            return null;
        }
        String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        boolean letters = bare.chars().allMatch(c -> Character.isLetterOrDigit(c) || isMark(c));
        boolean right = letters && !bare.isEmpty() && bare.length() <= LONGEST_HOST;
        return right && !bare.startsWith(".") && !bare.contains("..") ? bare : null;
    }

    private static boolean isMark(int c) {
        return c == '-' || c == '.' || c == '_';
    }

    private static @Nullable String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Letters of other alphabets were escaped with the rest of the address. */
    private static String unescaped(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] bytes = new byte[host.length()];
        int size = 0;
        for (int i = 0; i < host.length(); i++) {
            boolean escape = host.charAt(i) == '%' && isEscape(host, i);
            bytes[size++] =
                    (byte) (escape ? Integer.parseInt(host, i + 1, i + 3, 16) : host.charAt(i));
            i += escape ? 2 : 0;
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Without blanks around and breaks inside, without its fragment, all in ASCII. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        String bare = text.strip();
        for (int i = 0; i < bare.length(); ) {
            int c = bare.codePointAt(i);
            if (c == '#' || out.length() > LONGEST) {
                break;
            }
            boolean letter = c < 128 && Character.isLetterOrDigit(c);
            if (letter || KEPT.indexOf(c) >= 0 || (c == '%' && isEscape(bare, i))) {
                out.append((char) c);
            } else if (c == '\\') {
                out.append('/');
            } else if ((c == '[' || c == ']') && out.indexOf("/", 8) < 0) {
                out.append((char) c);
            } else if (c != '\t' && c != '\n' && c != '\r') {
                byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                for (byte b : bytes) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    /** Where a redirect leads, or null where it leads to no address of the web. */
    @Nullable WebAddress to(String reference) {
        String bare = escaped(reference);
        if (bare.startsWith("?")) {
            int query = path.indexOf('?');
            return new WebAddress(
                    scheme, host, port, (query < 0 ? path : path.substring(0, query)) + bare);
        }
        if (bare.regionMatches(true, 0, "http:", 0, 5)
                || bare.regionMatches(true, 0, "https:", 0, 6)) {
            return of(bare);
        }
        try {
            return of(new URI(toString()).resolve(new URI(bare)).toString());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Scheme, host and port, for which one robots.txt speaks. */
    String origin() {
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }

    /** The whole address. */
    @Override
    public String toString() {
        return origin() + path;
    }
}
