package org.casus.time;

import java.util.List;

/** The time expressions of an article in text order, without overlaps, before they have values. */
public final class TimeExpressions {

    private final List<TimeExpression> expressions;
    private final List<TimeExpression> ages;

    TimeExpressions(List<TimeExpression> found) {
        expressions = found.stream().filter(each -> each.form() != TimeForm.AGE).toList();
        ages = found.stream().filter(each -> each.form() == TimeForm.AGE).toList();
    }

    List<TimeExpression> all() {
        return expressions;
    }

    /** Ages: no time expressions, but they help to date the text. */
    List<TimeExpression> ages() {
        return ages;
    }

    /** How many there are. */
    public int size() {
        return expressions.size();
    }
}
