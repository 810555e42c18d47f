package org.casus.work;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.casus.app.Problem;

/**
 * What became of the documents of a run, for programs: an object with {@code problems}, each with
 * its {@code kind} (skipped, failed or warning), {@code input}, {@code code} and {@code message},
 * written as they come, and with {@code summary}, the counts. Not safe for several threads at once.
 */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS = 1e9;

    private final JsonGenerator out;

    /** Begins a report. */
    public Report(OutputStream stream) throws IOException {
        out = JSON.createGenerator(stream);
        out.writeStartObject();
        out.writeArrayFieldStart("problems");
    }

    private void add(Complaint complaint) throws IOException {
        Problem problem = complaint.problem();
        out.writeStartObject();
        out.writeStringField("kind", complaint.kind());
        out.writeStringField("input", problem.input());
        out.writeStringField("code", problem.code());
        out.writeStringField("message", problem.message());
        out.writeEndObject();
    }

    /** Adds some more. */
    public void addAll(List<Complaint> complaints) throws IOException {
        for (Complaint complaint : complaints) {
            add(complaint);
        }
    }

    /** Ends it with the counts and the time that the run took; the stream is flushed. */
    public void end(Tally tally, long nanos) throws IOException {
        out.writeEndArray();
        ObjectNode counts = JSON.createObjectNode();
        counts.put("documents", tally.documents()).put("seconds", nanos / NANOS);
        counts.setAll(tally.json());
        out.writeFieldName("summary");
        out.writeTree(counts);
        out.writeEndObject();
        out.writeRaw('\n');
        out.flush();
    }
}
