package org.qppportal.core.desk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys in links of our mail: whoever has one may do one thing with one subject until a moment, as
 * the reader of the address that it was sent to. A key for one purpose is none for another.
 */
public final class LinkKey {

  private static final Pattern KEY =
      Pattern.compile("([0-9a-z-]{1,40})\\.([0-9a-z]{1,12})\\.([0-9A-Za-z_-]{43})");
  private static final String ALGORITHM = "HmacSHA256";
  private static final int RADIX = 36;

  private final byte[] secret;

  /** What a key is for. */
  public enum Purpose {
    /** Makes a ticket of a question; the subject is the question's id. */
    CONFIRM,
    /** Reads a ticket and answers there; the subject is the ticket's number. */
    READ
  }

  /**
   * What a key proves.
   *
   * @param subject what may be used with it
   * @param ended whether its time is over
   */
  public record Proof(String subject, boolean ended) {}

  /** Makes and checks keys with a secret that all servers share. */
  public LinkKey(String secret) {
    this.secret = secret.getBytes(UTF_8);
  }

  /**
   * A key, safe in addresses.
   *
   * @param subject lower-case letters, digits and hyphens, at most 40
   * @param address whom it is sent to; it is not in the key, but the key is for no other
   * @param until when it ends, to the second
   */
  public String of(Purpose purpose, String subject, String address, Instant until) {
    String open = subject + "." + Long.toString(until.getEpochSecond(), RADIX);
    return open + "." + token(purpose, open, address);
  }

  /**
   * What a key proves; empty when we did not make it for this purpose and address.
   *
   * @param addressOf the address of a subject, if there is one
   */
  public Optional<Proof> proof(
      Purpose purpose, String key, Function<String, Optional<String>> addressOf, Instant now) {
    Matcher matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String subject = matcher.group(1);
    String open = subject + "." + matcher.group(2);
    byte[] given = matcher.group(3).getBytes(UTF_8);
    return addressOf
        .apply(subject)
        .filter(
            address -> MessageDigest.isEqual(token(purpose, open, address).getBytes(UTF_8), given))
        .map(
            address ->
                new Proof(
                    subject, now.getEpochSecond() >= Long.parseLong(matcher.group(2), RADIX)));
  }

  /** Line ends keep the parts apart, and this apart from what the secret signs elsewhere. */
  private String token(Purpose purpose, String open, String address) {
    String text = purpose.name() + "\n" + open + "\n" + address.toLowerCase(Locale.ROOT);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
