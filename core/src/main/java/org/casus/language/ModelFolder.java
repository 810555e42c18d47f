package org.casus.language;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The resource folder of a model: its graphs, its lists of labels, its vocabulary. */
public final class ModelFolder {

    private final String folder;

    /**
     * @param folder with a slash at both ends
     */
    ModelFolder(String folder) {
        this.folder = folder;
    }

    /** The English model of the model-en jar on the class path. */
    public static ModelFolder english() {
        return new ModelFolder("/org/casus/reader/en/");
    }

    /** The name of a file of this folder among the resources. */
    String path(String file) {
        return folder + file;
    }

    /**
     * A session of a graph that works on the thread that calls it.
     *
     * @throws IllegalStateException if there is no such graph or it does not load
     */
    public OrtSession session(String file) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(bytes(file), options);
        } catch (OrtException e) {
            throw new IllegalStateException(folder + file + " does not load", e);
        }
    }

    /** The lists of {@code labels.json} by their names. */
    public Map<String, List<String>> labels() {
        // Read as a stream: binding to a tree takes six times as long to start.
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(bytes("labels.json"))) {
            List<String> open = new ArrayList<>();
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    open = new ArrayList<>();
                    lists.put(parser.currentName(), open);
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    open.add(parser.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    private byte[] bytes(String file) {
        try (InputStream in = ModelFolder.class.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no resource " + folder + file + "; is model-en on the class path?");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
