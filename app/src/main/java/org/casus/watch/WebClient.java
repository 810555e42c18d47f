package org.casus.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers, one exchange a call: no redirect is followed, nothing tried again, no cookie kept,
 * no proxy used. Connects to no address that the policy refuses: what a name means is checked where
 * it is looked up, so that it cannot mean another thing a moment later.
 */
final class WebClient implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout SILENCE = Timeout.ofSeconds(20);
    private static final int LONGEST_HEADER = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int PORTION = 1 << 14;

    private final Duration deadline;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService timer;

    /**
     * @param policy says where to connect to
     * @param userAgent how to introduce oneself
     * @param deadline the longest that an exchange may take, from look-up to last byte
     */
    WebClient(AddressPolicy policy, String userAgent, Duration deadline) {
        this.deadline = deadline;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread thread = new Thread(work, "casus-watch-deadline");
                            thread.setDaemon(true);
                            return thread;
                        });
        this.client = client(policy, userAgent);
    }

    private static CloseableHttpClient client(AddressPolicy policy, String userAgent) {
        Http1Config limits =
                Http1Config.custom()
                        .setMaxLineLength(LONGEST_HEADER)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build();
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(policy))
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(limits)
                                        .build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(CONNECT)
                                        .setSocketTimeout(SILENCE)
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(SILENCE).build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                // a wrong length leaves bytes that the next answer would begin with
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    /** Gives the addresses of a host that may be connected to, figures checked as names are. */
    private record CheckedResolver(AddressPolicy policy) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] all = InetAddress.getAllByName(host);
            List<InetAddress> good = policy.of(host.toLowerCase(Locale.ROOT), all);
            if (good.isEmpty()) {
                throw new RefusedAddressException(host);
            }
            return good.toArray(new InetAddress[0]);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedAddressException(String host) {
            super(host);
        }
    }

    /**
     * Asks once.
     *
     * @param validators what the server said the last time; it may answer that nothing is new
     * @throws FetchException if there is no content, no redirect and no word that nothing is new
     */
    Answer get(WebAddress address, Validators validators) throws FetchException {
        return get(address, validators, Unpacker.MOST_BYTES, false);
    }

    /**
     * Asks once for so many bytes; what follows them is left there.
     *
     * @throws FetchException if there is no content and no redirect
     */
    Answer beginning(WebAddress address, int bytes) throws FetchException {
        return get(address, Validators.NONE, bytes, true);
    }

    private Answer get(WebAddress address, Validators validators, int most, boolean cut)
            throws FetchException {
        HttpGet request = new HttpGet(address.toString());
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Accept-Language", "en");
        if (validators.etag() != null) {
            request.setHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader("If-Modified-Since", validators.lastModified());
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end =
                timer.schedule(
                        () -> {
                            late.set(true);
                            request.cancel();
                        },
                        deadline.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            Answer answer =
                    client.execute(request, its -> answer(address, request, its, most, cut)).get();
            if (answer.isUnchanged() && validators.isNothing()) {
                throw new FetchException(
                        WebFault.BAD_ANSWER, "status 304 to who knows nothing", null);
            }
            return answer;
        } catch (IOException e) {
            throw new FetchException(late.get() ? WebFault.TIMED_OUT : fault(e));
        } finally {
            end.cancel(false);
        }
    }

    /** What came of it; the client's handler may not throw our exceptions. */
    private interface Outcome {
        Answer get() throws FetchException;
    }

    private static Outcome answer(
            WebAddress address,
            HttpGet request,
            ClassicHttpResponse response,
            int most,
            boolean cut)
            throws IOException {
        try {
            FetchException refusal = Statuses.refusal(response);
            byte[] body = refusal == null ? body(request, response, most, cut) : new byte[0];
            if (refusal != null) {
                // the rest of a refusal is not worth its bytes
                request.cancel();
                return () -> {
                    throw refusal;
                };
            }
            Answer answer =
                    new Answer(
                            address,
                            response.getCode(),
                            header(response, "Content-Type"),
                            new Validators(
                                    header(response, "ETag"), header(response, "Last-Modified")),
                            header(response, "Location"),
                            body);
            return () -> answer;
        } catch (FetchException e) {
            request.cancel();
            return () -> {
                throw e;
            };
        }
    }

    static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static byte[] body(HttpGet request, ClassicHttpResponse response, int most, boolean cut)
            throws IOException, FetchException {
        HttpEntity entity = response.getEntity();
        if (entity == null || response.getCode() >= 300) {
            request.cancel();
            return new byte[0];
        }
        String coding = header(response, "Content-Encoding");
        // what is packed cannot be cut before it is unpacked
        boolean plain = cut && Unpacker.isPlain(coding);
        int limit = plain ? most : Unpacker.MOST_BYTES;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] portion = new byte[PORTION];
        InputStream in = entity.getContent();
        for (int n = in.read(portion); n >= 0; n = in.read(portion)) {
            out.write(portion, 0, n);
            if (out.size() > limit && plain) {
                request.cancel();
                break;
            } else if (out.size() > limit) {
                throw new FetchException(WebFault.TOO_LARGE);
            }
        }
        byte[] body = Unpacker.unpack(out.toByteArray(), coding);
        return cut && body.length > most ? Arrays.copyOf(body, most) : body;
    }

    private static WebFault fault(IOException e) {
        if (e instanceof RefusedAddressException) {
            return WebFault.PRIVATE_ADDRESS;
        } else if (e instanceof UnknownHostException) {
            return WebFault.NO_SUCH_HOST;
        } else if (e instanceof ConnectTimeoutException || e instanceof HttpHostConnectException) {
            return WebFault.NO_CONNECTION;
        } else if (e instanceof SSLException) {
            return WebFault.NOT_SECURE;
        } else if (e instanceof SocketTimeoutException) {
            return WebFault.TIMED_OUT;
        }
        return e.getCause() instanceof HttpException ? WebFault.BAD_ANSWER : WebFault.CUT_OFF;
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        client.close();
    }
}
