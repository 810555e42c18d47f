package org.casus.watch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.casus.table.Table;

/**
 * Says which addresses may be connected to: those of the public net, and those of the hosts that
 * the user names. What a page or feed links to must not reach what only this machine can reach.
 */
final class AddressPolicy {

    private static final List<Block> RESERVED = blocks();

    /** IPv4 behind IPv6, RFC 6052: what counts is the IPv4 address in its last four bytes. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private final Set<String> allowed = new TreeSet<>();

    /**
     * @param allowed hosts whose addresses are not looked at, as addresses of the web name them
     */
    AddressPolicy(Collection<String> allowed) {
        allowed.forEach(host -> this.allowed.add(host.toLowerCase(Locale.ROOT)));
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] prefix, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            try {
                // figures, not a name: nothing is looked up
                byte[] prefix = InetAddress.getByName(written.substring(0, slash)).getAddress();
                return new Block(
                        prefix, Integer.parseInt(written, slash + 1, written.length(), 10));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("a bug: no block of addresses: " + written, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ prefix[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (String written : new Table(AddressPolicy.class, "addresses.tsv").words()) {
            blocks.add(Block.of(written));
        }
        return blocks;
    }

    /** Whether a connection of this host may go to this address. */
    boolean allows(String host, InetAddress address) {
        return allowed.contains(host) || isPublic(address.getAddress());
    }

    /** Whether anybody in the net could reach it. */
    static boolean isPublic(byte[] address) {
        if (NAT64.holds(address)) {
            return isPublic(new byte[] {address[12], address[13], address[14], address[15]});
        }
        return RESERVED.stream().noneMatch(block -> block.holds(address));
    }

    /** The addresses of a host that may be connected to; IPv4 first, for it works everywhere. */
    List<InetAddress> of(String host, InetAddress... addresses) {
        List<InetAddress> good = new ArrayList<>();
        for (InetAddress address : addresses) {
            if (allows(host, address)) {
                good.add(address instanceof Inet4Address ? sameKind(good) : good.size(), address);
            }
        }
        return good;
    }

    private static int sameKind(List<InetAddress> addresses) {
        return (int) addresses.stream().filter(Inet4Address.class::isInstance).count();
    }
}
