package org.permitdesk.opscom;

import static org.assertj.core.api.Assertions.assertThat;

import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCertificateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=R11, O=Let's Encrypt, C=US | R11, Let's Encrypt",
                "O=City of Toma, C=CA | City of Toma",
                "CN=Proxy, O=Proxy | Proxy",
                "OU=nobody, C=CA | OU=nobody,C=CA",
                "CN=a\\, b, O=c | a, b, c"
            })
    void namesWhoItIs(String principal, String name) {
        assertThat(ServerCertificate.name(new X500Principal(principal))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"a\u202eb, a b", "a\u2028b, a b"})
    void showsNoCharacterThatOnlyActs(String name, String shown) {
        assertThat(ServerCertificate.name(new X500Principal("CN=" + name))).isEqualTo(shown);
    }
}
