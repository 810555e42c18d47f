package org.casus.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The names of the documents that a run has seen, in their order, as one digest: so a run that goes
 * on notices that it was given others. Not safe for several threads.
 */
public final class NamesDigest {

    private final MessageDigest digest;
    private byte[] chain = {};

    /** Of no names. */
    public NamesDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds the name of one more document. */
    public void add(String name) {
        digest.update(chain);
        chain = digest.digest(name.getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal; empty for no names. */
    public String value() {
        return HexFormat.of().formatHex(chain);
    }
}
