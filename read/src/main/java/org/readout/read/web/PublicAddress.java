package org.readout.read.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which addresses belong to the public Internet: none of the special-purpose ranges of the IANA registries (RFC 6890 and
 * its successors), among them loopback, private, shared, link-local (with the clouds' metadata services), documentation,
 * benchmarking, multicast, and IPv6 addresses that carry such an IPv4 address inside.
 */
final class PublicAddress {
    private static final int[][] V4 = {
        {0, 0, 8},
        {10, 0, 8},
        {100, 64, 10},
        {127, 0, 8},
        {169, 254, 16},
        {172, 16, 12},
        {192, 168, 16},
        {198, 18, 15},
        {224, 0, 3}
    };
    private static final int[][] V4_OF_24 = {{192, 0, 0}, {192, 0, 2}, {192, 88, 99}, {198, 51, 100}, {203, 0, 113}};

    /** Where a large cloud's machines ask for their own settings: out of the public range, yet never outside. */
    private static final byte[] AZURE_HOST = {(byte) 168, 63, (byte) 129, 16};

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] b = address.getAddress();
        if (address instanceof Inet4Address || b.length == 4) {
            return v4(b);
        }
        boolean global = (b[0] & 0xE0) == 0x20;
        if (!global) {
            return nat64(b) && v4(Arrays.copyOfRange(b, 12, 16));
        }
        int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        int second = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
        if (first == 0x2002) {
            return v4(Arrays.copyOfRange(b, 2, 6));
        }
        boolean tunnel = (b[8] & 0xFD) == 0 && b[9] == 0 && b[10] == 0x5E && b[11] == (byte) 0xFE; // ISATAP, RFC 5214
        if (tunnel && !v4(Arrays.copyOfRange(b, 12, 16))) {
            return false;
        }
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
        return !special && !(first == 0x3FFF && second < 0x1000);
    }

    private static boolean nat64(byte[] b) {
        byte[] prefix = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};
        return Arrays.equals(Arrays.copyOf(b, 12), prefix);
    }

    private static boolean v4(byte[] b) {
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        for (int[] range : V4) {
            int bits = range[2];
            int address = first << 8 | second;
            int network = range[0] << 8 | range[1];
            if (address >> (16 - bits) == network >> (16 - bits)) {
                return false;
            }
        }
        for (int[] range : V4_OF_24) {
            if (first == range[0] && second == range[1] && (b[2] & 0xFF) == range[2]) {
                return false;
            }
        }
        return !Arrays.equals(b, AZURE_HOST);
    }
}
