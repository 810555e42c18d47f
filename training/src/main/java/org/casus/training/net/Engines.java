package org.casus.training.net;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The switches of the native tensor engine. */
public final class Engines {

    private static final String CONTEXT = "_ZN2at13globalContextEv";
    private static final String PRECISION =
            "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";

    /** at::Float32MatmulPrecision::MEDIUM: products may be taken in bfloat16. */
    private static final int MEDIUM = 2;

    private Engines() {}

    /** Starts the engine with a seed; gradients are off until a collector is opened. */
    public static void start(int seed) {
        // The first look at the engine loads its natives, which the switches need.
        Engine.getInstance().setRandomSeed(seed);
        JniUtils.setGradMode(false);
    }

    /**
     * Lets matrix products go through oneDNN, which takes them in bfloat16 where the environment
     * has ONEDNN_DEFAULT_FPMATH_MODE=BF16 and the processor has AMX: three times as fast. DJL has
     * no door to this setting of LibTorch, so its symbol is called directly.
     *
     * @return whether the setting was found
     */
    public static boolean allowFastProducts() {
        Engine.getInstance();
        try {
            Optional<Path> library = library();
            if (library.isEmpty()) {
                return false;
            }
            NativeLibrary torch = NativeLibrary.getInstance(library.get().toString());
            Pointer context = torch.getFunction(CONTEXT).invokePointer(new Object[0]);
            torch.getFunction(PRECISION).invoke(Void.class, new Object[] {context, MEDIUM});
            return true;
        } catch (IOException | UnsatisfiedLinkError e) {
            return false;
        }
    }

    private static Optional<Path> library() throws IOException {
        String cache = System.getenv("DJL_CACHE_DIR");
        Path folder =
                cache == null
                        ? Path.of(System.getProperty("user.home"), ".djl.ai")
                        : Path.of(cache);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.endsWith("libtorch_cpu.so")).sorted().findFirst();
        }
    }
}
