package org.readout.read.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request and its answer (RFC 9112) over a connection of its own. It is ours because the platform's client resolves
 * names itself: only who opens the socket can connect to the address that was checked, while the certificate is still
 * held against the name.
 */
final class Exchange {
    private static final int CONNECT_MILLIS = 10_000;

    private final Target target;
    private final List<InetAddress> addresses;
    private final int maxBytes;

    Exchange(Target target, List<InetAddress> addresses, int maxBytes) {
        this.target = target;
        this.addresses = addresses;
        this.maxBytes = maxBytes;
    }

    /**
     * Asks. There is no limit of time in here: a limit on each read would let a server drip bytes for ever. Whoever runs
     * this does so on a virtual thread, and interrupts it when time is up, which closes the socket.
     */
    Reply get(Map<String, String> headers) throws IOException {
        try (Socket socket = connected()) {
            return talk(target.isSecure() ? secured(socket) : socket, request(headers));
        }
    }

    /** A connection to the first of the checked addresses that takes one. */
    private Socket connected() throws IOException {
        IOException failed = new IOException("the host has no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), CONNECT_MILLIS);
                return socket;
            } catch (IOException e) {
                socket.close();
                failed = e;
            }
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        throw failed;
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        if (target.literal() == null) {
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private String request(Map<String, String> headers) {
        StringBuilder request = new StringBuilder("GET ").append(target.asked()).append(" HTTP/1.1\r\n");
        line(request, "Host", target.authority());
        line(request, "User-Agent", Fetcher.AGENT);
        line(request, "Accept-Encoding", "gzip");
        line(request, "Connection", "close");
        headers.forEach((name, value) -> line(request, name, value));
        return request.append("\r\n").toString();
    }

    /** A value with a control character in it would end the line and begin another. */
    private static void line(StringBuilder request, String name, String value) {
        if (value.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            request.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private Reply talk(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
        Head head = Head.read(in);
        for (int i = 0; head.status() < 200; i++) {
            if (i == 5) {
                throw new IOException("the server never comes to its answer");
            }
            head = Head.read(in);
        }
        byte[] body = head.hasBody() ? Body.read(in, head, maxBytes) : new byte[0];
        return new Reply(target.uri().toString(), head.status(), head.headers(), body);
    }
}
