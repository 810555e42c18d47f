package org.casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.model.EventType;
import org.junit.jupiter.api.Test;

/** PLOVER's modes of threats and demands name what they are about. */
class ContentModesTest {

    @Test
    void aThreatOfABoycottOrABlockadeIsOneToRestrict() {
        assertThat(ContentModes.mode(EventType.THREATEN, EventType.PROTEST, "boycott"))
                .isEqualTo("restrict");
        assertThat(ContentModes.mode(EventType.THREATEN, EventType.PROTEST, "obstruct"))
                .isEqualTo("restrict");
        assertThat(ContentModes.mode(EventType.THREATEN, EventType.PROTEST, "demo")).isNull();
    }

    @Test
    void aThreatOfExpulsionIsOneToExpel() {
        assertThat(ContentModes.mode(EventType.THREATEN, EventType.SANCTION, "expel"))
                .isEqualTo("expel");
        assertThat(ContentModes.mode(EventType.THREATEN, EventType.ASSAULT, "drone"))
                .isEqualTo("violence");
    }

    @Test
    void aDemandToResignIsOneForChange() {
        assertThat(ContentModes.mode(EventType.REQUEST, EventType.RETREAT, "resign"))
                .isEqualTo("change");
        assertThat(ContentModes.mode(EventType.REJECT, EventType.RETREAT, "release"))
                .isEqualTo("yield");
        assertThat(ContentModes.mode(EventType.ACCUSE, EventType.ASSAULT, null)).isNull();
    }
}
