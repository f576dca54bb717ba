package io.vastwarden.service.entrance;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A block of addresses, as {@code 10.0.0.0/8}, {@code fd00::/8}, or one address.
 *
 * @param bits of how many bits an address of this kind is: 32 or 128
 * @param prefix what the first bits of its addresses are
 * @param length how many bits that are
 */
record Block(int bits, BigInteger prefix, int length) {

    private static final int MOST_BITS = 128;

    /** The block that is written there, if it is one. */
    static Optional<Block> of(String written) {
        int slash = written.indexOf('/');
        try {
            InetAddress address = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash));
            int length = slash < 0 ? MOST_BITS : Integer.parseInt(written.substring(slash + 1));
            int bits = bits(address);
            return slash >= 0 && (length < 0 || length > bits)
                    ? Optional.empty()
                    : Optional.of(around(address, Math.min(length, bits)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The block of this length that the address is in. */
    static Block around(InetAddress address, int length) {
        int bits = bits(address);
        return new Block(bits, number(address).shiftRight(bits - length), length);
    }

    boolean contains(InetAddress address) {
        return bits == bits(address) && around(address, length).equals(this);
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
