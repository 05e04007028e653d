package org.qppportal.core.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change a warehouse, of one thread of one server. A lock on a file keeps other
 * servers out and ends with the server, however it ends; a lock in memory keeps this server's own
 * threads apart, which locks on files do not.
 */
public final class LakeHold implements AutoCloseable {

  private static final String FILE = "lock";
  private static final Map<Path, Gate> GATES = new ConcurrentHashMap<>();

  private final Gate gate;

  private LakeHold(Gate gate) {
    this.gate = gate;
  }

  static LakeHold of(Path root) {
    Gate gate = GATES.computeIfAbsent(root, Gate::new);
    gate.enter();
    return new LakeHold(gate);
  }

  @Override
  public void close() {
    gate.leave();
  }

  /** The way into one folder. */
  private static final class Gate {

    private final Path root;
    private final ReentrantLock lock = new ReentrantLock();
    private FileChannel channel;

    Gate(Path root) {
      this.root = root;
    }

    void enter() {
      lock.lock();
      if (lock.getHoldCount() > 1) {
        return;
      }
      try {
        Files.createDirectories(root);
        channel =
            FileChannel.open(
                root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
      } catch (IOException e) {
        lock.unlock();
        throw new WarehouseException("The warehouse's folder cannot be locked: " + root, e);
      }
    }

    void leave() {
      try {
        if (lock.getHoldCount() == 1) {
          // Closing it gives the lock back.
          channel.close();
        }
      } catch (IOException e) {
        throw new WarehouseException("The warehouse's folder cannot be unlocked: " + root, e);
      } finally {
        lock.unlock();
      }
    }
  }
}
