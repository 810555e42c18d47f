package org.casus.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server of this machine that gives what a test tells it to, and remembers who asked for what.
 */
public final class LoopbackSite implements AutoCloseable {

    /** Gives the answer to one request. */
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** Speaks on a bare connection. */
    public interface Talk {
        void with(OutputStream out) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<ServerSocket> sockets = new ArrayList<>();
    public final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    public LoopbackSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByName("127.0.0.1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path);
        Page page = pages.get(path);
        try (exchange) {
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page.answer(exchange);
            }
        }
    }

    /** Waits, in an answer, for another one; in vain, it is broken. */
    static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    /** Waits, in an answer, until a test says so. */
    static void await(CountDownLatch latch) throws IOException {
        await(latch, Duration.ofMinutes(5));
    }

    /** Waits, in an answer, until a test says so, but not longer. */
    static void await(CountDownLatch latch, Duration longest) throws IOException {
        try {
            latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** What stands at a path. */
    public Page page(String path) {
        return Objects.requireNonNull(pages.get(path));
    }

    /** An entry of a feed with a link, and what else it holds. */
    static String item(String link, String more) {
        return "<item><title>T</title><link>" + link + "</link>" + more + "</item>";
    }

    /** Serves a feed at /feed; links that begin with a stroke are of this site. */
    void feed(String... links) {
        StringBuilder items = new StringBuilder();
        for (String link : links) {
            items.append(item(link.startsWith("/") ? url(link) : link, ""));
        }
        feedOf(items.toString());
    }

    /** Serves a feed of these entries at /feed. */
    void feedOf(String items) {
        put("/feed", 200, "<rss version=\"2.0\"><channel>" + items + "</channel></rss>");
    }

    public void put(String path, Page page) {
        pages.put(path, page);
    }

    public void put(String path, int status, String type, byte[] body, String... headers) {
        put(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", type);
                    for (int i = 0; i < headers.length; i += 2) {
                        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
                    }
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                });
    }

    public void put(String path, int status, String body, String... headers) {
        put(path, status, "text/html", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The address of a server that says what no HTTP server should. */
    public String bare(Talk talk) throws IOException {
        ServerSocket socket = new ServerSocket(0, 10, loopback());
        sockets.add(socket);
        threads.execute(
                () -> {
                    try (Socket one = socket.accept()) {
                        byte[] request = new byte[4096];
                        int read = one.getInputStream().read(request);
                        if (read > 0) {
                            talk.with(one.getOutputStream());
                            one.getOutputStream().flush();
                        }
                    } catch (Exception e) {
                        // whoever asked has gone
                        requests.add("gone");
                    }
                });
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
