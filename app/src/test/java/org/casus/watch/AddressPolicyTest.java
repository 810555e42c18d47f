package org.casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final AddressPolicy policy = new AddressPolicy(List.of("intranet.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2002:7f00:1::1",
                "2001:db8::1"
            })
    void refusesWhatIsNotPublic(String figures) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(figures);

        assertThat(policy.allows("news.example", address)).isFalse();
        assertThat(policy.allows("intranet.example", address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.32.0.1",
                "168.63.129.17",
                "223.255.255.255",
                "2606:4700::1",
                "2a00:1450::1",
                "64:ff9b::1.1.1.1"
            })
    void allowsThePublicNet(String figures) throws UnknownHostException {
        assertThat(policy.allows("news.example", InetAddress.getByName(figures))).isTrue();
    }

    @Test
    void keepsThePublicAddressesOfAHostAndPutsIpv4First() throws UnknownHostException {
        InetAddress six = InetAddress.getByName("2606:4700::1");
        InetAddress four = InetAddress.getByName("1.1.1.1");
        InetAddress home = InetAddress.getByName("127.0.0.1");

        assertThat(policy.of("news.example", six, home, four)).containsExactly(four, six);
    }
}
