package org.qppportal.web.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.function.Supplier;

/** The body of a request, up to a limit. */
final class LimitedBody extends ServletInputStream {

  private final ServletInputStream body;
  private final Supplier<RuntimeException> tooLong;
  private long left;

  private LimitedBody(ServletInputStream body, long most, Supplier<RuntimeException> tooLong) {
    this.body = body;
    this.left = most;
    this.tooLong = tooLong;
  }

  /** The request with a body of so many bytes at most; reading more of it fails. */
  static HttpServletRequest of(
      HttpServletRequest request, long most, Supplier<RuntimeException> tooLong) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public ServletInputStream getInputStream() throws IOException {
        return new LimitedBody(super.getInputStream(), most, tooLong);
      }
    };
  }

  @Override
  public int read() throws IOException {
    int octet = body.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = body.read(buffer, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw tooLong.get();
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
