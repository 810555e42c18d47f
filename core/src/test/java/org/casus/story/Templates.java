package org.casus.story;

import java.util.Locale;
import java.util.Random;

/** Reports that are written day after day in one frame; the same seed gives the same reports. */
final class Templates {

    private static final String[] WAYS = {"rose", "fell", "gained", "lost", "slipped", "climbed"};

    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

    private static final String[] TOWNS = {"Aasburg", "Borg", "Elm", "Dahl", "Cray", "Fjord"};

    private static final String[] NAMES = {"Moen", "Lund", "Juul", "Krog", "Holm", "Palm", "Odd"};

    private final Random random;

    Templates(long seed) {
        this.random = new Random(seed);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private int figure(int from, int to) {
        return from + random.nextInt(to - from);
    }

    /** The close of trading: only figures, days and directions change. */
    String market() {
        return String.format(
                Locale.ROOT,
                """
            Stocks in Norland %s on %s as investors weighed the latest figures on prices and jobs. \
            The benchmark index of the Aasburg exchange %s %d.%02d points, or 0.%d percent, to close \
            at %d,%03d.%02d. The broader index of smaller companies %s %d.%02d points to end the day at \
            %d.%02d. Shares of the Norland Oil Company %s %d.%d percent after the price of crude moved to \
            %d.%02d dollars a barrel. The yield on the ten year bond stood at 3.%02d percent, compared \
            with 3.%02d percent at the close of trading the day before. The crown was quoted at \
            %d.%04d to the dollar, while an ounce of gold cost %d,%03d dollars.""",
                one(WAYS),
                one(DAYS),
                one(WAYS),
                figure(10, 300),
                figure(0, 100),
                figure(1, 10),
                figure(30, 40),
                figure(0, 1000),
                figure(0, 100),
                one(WAYS),
                figure(10, 90),
                figure(0, 100),
                figure(800, 999),
                figure(0, 100),
                one(WAYS),
                figure(1, 9),
                figure(0, 10),
                figure(60, 99),
                figure(0, 100),
                figure(0, 100),
                figure(0, 100),
                figure(5, 9),
                figure(0, 10000),
                figure(1, 3),
                figure(0, 1000));
    }

    /** The weather: figures of few digits, which are often the same by chance. */
    String weather() {
        return String.format(
                Locale.ROOT,
                """
            %s will be mostly cloudy in the morning with some sunshine in the afternoon and a high \
            near %d degrees, the weather office said. Winds from the north will reach %d kilometres \
            an hour along the coast by the evening. The chance of rain is %d percent in the west and \
            %d percent in the mountains, where snow may fall above %d metres. At night the \
            temperature will drop to about %d degrees in the capital and %d degrees in the valleys. \
            Sunrise is at %d:%02d and sunset at %d:%02d. The outlook for the days after is for more \
            of the same, with a high of %d degrees on the coast and %d degrees inland.""",
                one(DAYS),
                figure(0, 30),
                figure(5, 60),
                figure(0, 100),
                figure(0, 100),
                figure(4, 20) * 100,
                figure(-9, 15),
                figure(-9, 15),
                figure(5, 9),
                figure(0, 60),
                figure(16, 22),
                figure(0, 60),
                figure(0, 30),
                figure(0, 30));
    }

    /** A match: names and figures change, sentences do not. */
    String match() {
        return String.format(
                Locale.ROOT,
                """
            %s beat %s %d-%d on %s evening in front of a crowd of %d,%03d to stay in the race for the \
            title with %d points from %d games. %s gave the hosts the lead after %d minutes with a low \
            shot from outside the box, and %s made it two with a header from a corner in the %dth \
            minute. The visitors pulled one back through %s on %d minutes but could not find a second \
            goal in spite of %d attempts on target. The hosts had %d percent of the ball and won %d \
            corners, while the referee showed %d yellow cards.""",
                one(TOWNS),
                one(TOWNS),
                figure(2, 6),
                figure(0, 2),
                one(DAYS),
                figure(3, 40),
                figure(0, 1000),
                figure(10, 70),
                figure(10, 38),
                one(NAMES),
                figure(1, 40),
                one(NAMES),
                figure(41, 59),
                one(NAMES),
                figure(60, 89),
                figure(3, 20),
                figure(35, 65),
                figure(0, 12),
                figure(0, 7));
    }
}
