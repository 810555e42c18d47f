package org.casus.rule;

/** A rule file is wrong: the message holds the code, file, line, what is wrong and what to do. */
public final class RuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code a code listed in docs/errors.md
     * @param file the rule file's name
     * @param line from 1
     * @param problem what is wrong
     * @param remedy what to do
     */
    public RuleException(String code, String file, int line, String problem, String remedy) {
        super(code + " " + file + ":" + line + ": " + problem + "; " + remedy);
    }
}
