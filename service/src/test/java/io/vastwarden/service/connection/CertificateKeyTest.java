package io.vastwarden.service.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateKeyTest {

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "EC, 256", "Ed25519, 255"})
    void a_key_is_recognised_by_its_own_certificate_and_no_other(String algorithm, int size)
            throws GeneralSecurityException {
        KeyPair one = pair(algorithm, size);

        assertThat(CertificateKey.recognises(one.getPublic(), one.getPrivate())).isTrue();
        assertThat(CertificateKey.recognises(pair(algorithm, size).getPublic(), one.getPrivate()))
                .isFalse();
        assertThat(CertificateKey.recognises(pair("RSA", 3072).getPublic(), one.getPrivate()))
                .isFalse();
        assertThat(CertificateKey.recognises(pair("EC", 384).getPublic(), one.getPrivate()))
                .isFalse();
    }

    private static KeyPair pair(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }
}
