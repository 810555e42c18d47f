package org.casus.petrarch;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes dictionaries of TABARI, PETRARCH and PETRARCH2 tables that {@link
 * org.casus.lexicon.Lexicon} loads. Takes any characters whatever and never fails: what cannot be
 * taken over is a remark. Takes time linear in the characters. Safe for every thread.
 */
public final class DictionaryImporter {

    private final CameoCodes cameo = new CameoCodes();
    private final ActorRows actors = new ActorRows(cameo);

    /** Loads the tables of codes and words from the class path. */
    public DictionaryImporter() {}

    /** Reads dictionaries of one kind; the same row from several is one. */
    public Imported read(DictionaryKind kind, List<DictionaryFile> files) {
        Rows rows = new Rows();
        List<Remark> remarks = new ArrayList<>();
        for (DictionaryFile file : files) {
            Remarks its = new Remarks(file.name());
            String source = source(file.name());
            if (kind == DictionaryKind.AGENTS) {
                new AgentParser(cameo, source, rows, its).parse(file.text());
            } else {
                for (Entry entry : new ActorParser(its).parse(file.text())) {
                    actors.add(entry, source, rows, its);
                }
            }
            remarks.addAll(its.all());
        }
        return new Imported(rows.tables(), remarks);
    }

    /** A cell must have characters, and neither tab nor line break. */
    private static String source(String name) {
        String cell = Remark.of(name, 0, RemarkReason.BAD_NAME, name).found();
        return cell.isEmpty() ? "imported" : cell;
    }
}
