package org.qppportal.core.desk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that prove the ticket of an answer: {@code help+t100001.token@…}. The token is made
 * from the number with a secret, so that nobody can write one for a ticket of which they got no
 * mail. All in lower case, because mail servers may change case.
 */
public final class ReplyAddress {

  /** A ticket's number as it is written. */
  private static final Pattern NUMBER = Pattern.compile("\\bT[1-9][0-9]{3,11}\\b");

  private static final Pattern PROOF = Pattern.compile("(t[1-9][0-9]{3,11})\\.([0-9a-z]{25})");
  private static final String ALGORITHM = "HmacSHA256";
  private static final int TOKEN_LENGTH = 25;
  private static final int RADIX = 36;

  private final String local;
  private final String domain;
  private final byte[] secret;

  /**
   * Makes addresses.
   *
   * @param address the desk's own address
   */
  public ReplyAddress(String address, String secret) {
    int at = address.lastIndexOf('@');
    this.local = address.substring(0, at).toLowerCase(Locale.ROOT);
    this.domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    this.secret = secret.getBytes(UTF_8);
  }

  /** The desk's own address. */
  public String plain() {
    return local + "@" + domain;
  }

  /** What comes after the at sign in our addresses and Message-IDs. */
  String domain() {
    return domain;
  }

  /**
   * The address for answers about a ticket.
   *
   * @param number such as {@code T100001}
   * @throws IllegalArgumentException when it is no number of a ticket
   */
  public String of(String number) {
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("No ticket has the number " + number);
    }
    String lower = number.toLowerCase(Locale.ROOT);
    return local + "+" + lower + "." + token(lower) + "@" + domain;
  }

  /** Whether an address is the desk's own, with or without a token. */
  boolean isOurs(String address) {
    return plain().equals(withoutDetail(address.toLowerCase(Locale.ROOT)));
  }

  /** What is between the plus sign and the at sign of an address of ours. */
  Optional<String> detail(String address) {
    int plus = address.indexOf('+');
    int at = address.lastIndexOf('@');
    return isOurs(address) && plus > 0 && plus < at
        ? Optional.of(address.substring(plus + 1, at).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The ticket's number that a detail proves; empty when it proves none. */
  Optional<String> proven(String detail) {
    Matcher matcher = PROOF.matcher(detail);
    return matcher.matches()
            && MessageDigest.isEqual(
                token(matcher.group(1)).getBytes(UTF_8), matcher.group(2).getBytes(UTF_8))
        ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The ticket's number that a text or a detail says, which proves nothing. */
  static Optional<String> named(String text) {
    Matcher matcher = NUMBER.matcher(text.toUpperCase(Locale.ROOT));
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private String token(String number) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      String digits = new BigInteger(1, mac.doFinal(number.getBytes(UTF_8))).toString(RADIX);
      return "0".repeat(Math.max(0, TOKEN_LENGTH - digits.length()))
          + digits.substring(Math.max(0, digits.length() - TOKEN_LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static String withoutDetail(String address) {
    int plus = address.indexOf('+');
    int at = address.lastIndexOf('@');
    return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
  }
}
