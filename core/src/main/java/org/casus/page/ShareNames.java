package org.casus.page;

/** Names of bars of buttons that pass a story on. */
final class ShareNames {

    private ShareNames() {}

    /** Whether "share" or "sharedaddy" stands there as a word of its own. */
    static boolean has(String names) {
        for (int at = names.indexOf("share"); at >= 0; at = names.indexOf("share", at + 1)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(names.charAt(at - 1));
            int end = names.startsWith("sharedaddy", at) ? at + 10 : at + 5;
            boolean ends = end == names.length() || !Character.isLetterOrDigit(names.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
