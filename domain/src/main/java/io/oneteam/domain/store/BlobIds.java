package io.oneteam.domain.store;

import io.oneteam.domain.bytes.ByteSink;
import io.oneteam.domain.bytes.ByteSpring;
import java.util.Arrays;
import java.util.HexFormat;

/** Numbers for object ids, in order of appearance; as text they would take most of a night. */
final class BlobIds {
  private static final int LENGTH = 20;

  private byte[] ids = new byte[LENGTH * 1024];

  /** One more than the number of the id at each place, zero for none. */
  private int[] places = new int[4096];

  private int size;

  int size() {
    return size;
  }

  /** The number of an id in hexadecimal, -1 for none. */
  int find(String id) {
    return id.length() == 2 * LENGTH ? places[place(HexFormat.of().parseHex(id))] - 1 : -1;
  }

  /** The number of an id, given when it is new. */
  int number(byte[] id) {
    if (id.length != LENGTH) {
      throw new IllegalArgumentException("an object id of " + id.length + " bytes");
    }
    int place = place(id);
    if (places[place] != 0) {
      return places[place] - 1;
    }
    if (LENGTH * size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
    }
    System.arraycopy(id, 0, ids, LENGTH * size, LENGTH);
    places[place] = ++size;
    if (4 * size > places.length) {
      places = new int[2 * places.length];
      for (int number = 0; number < size; number++) {
        places[place(bytes(number))] = number + 1;
      }
    }
    return size - 1;
  }

  /** The id of a number, in hexadecimal. */
  String text(int number) {
    return HexFormat.of().formatHex(ids, LENGTH * number, LENGTH * (number + 1));
  }

  private byte[] bytes(int number) {
    return Arrays.copyOfRange(ids, LENGTH * number, LENGTH * (number + 1));
  }

  private int place(byte[] id) {
    int place = (id[0] << 24 ^ id[1] << 16 ^ id[2] << 8 ^ id[3]) & places.length - 1;
    while (places[place] != 0 && !is(places[place] - 1, id)) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  private boolean is(int number, byte[] id) {
    int from = LENGTH * number;
    return Arrays.equals(ids, from, from + LENGTH, id, 0, LENGTH);
  }

  void write(ByteSink sink, int from) {
    sink.number(size - from);
    for (int number = from; number < size; number++) {
      sink.all(bytes(number));
    }
  }

  void read(ByteSpring spring) {
    for (int left = spring.number(); left > 0; left--) {
      number(spring.all(LENGTH));
    }
  }
}
