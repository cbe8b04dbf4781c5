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
    return id.length() == 2 * LENGTH ? places[place(HexFormat.of().parseHex(id), 0)] - 1 : -1;
  }

  /** The number of an id, given when it is new. */
  int number(byte[] id) {
    if (id.length != LENGTH) {
      throw new IllegalArgumentException("an object id of " + id.length + " bytes");
    }
    return number(id, 0);
  }

  private int number(byte[] some, int from) {
    int place = place(some, from);
    if (places[place] != 0) {
      return places[place] - 1;
    }
    if (LENGTH * size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * ids.length);
    }
    System.arraycopy(some, from, ids, LENGTH * size, LENGTH);
    places[place] = ++size;
    if (4 * size > places.length) {
      places = new int[2 * places.length];
      for (int number = 0; number < size; number++) {
        places[place(ids, LENGTH * number)] = number + 1;
      }
    }
    return size - 1;
  }

  /** The id of a number, in hexadecimal. */
  String text(int number) {
    return HexFormat.of().formatHex(ids, LENGTH * number, LENGTH * (number + 1));
  }

  /** Where the id that begins in some bytes is or belongs. */
  private int place(byte[] some, int from) {
    int hash = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      hash = hash << Byte.SIZE | some[from + i] & 0xFF;
    }
    int place = hash & places.length - 1;
    while (places[place] != 0 && !is(places[place] - 1, some, from)) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  private boolean is(int number, byte[] some, int from) {
    int own = LENGTH * number;
    return Arrays.equals(ids, own, own + LENGTH, some, from, from + LENGTH);
  }

  void write(ByteSink sink, int from) {
    sink.number(size - from);
    sink.all(Arrays.copyOfRange(ids, LENGTH * from, LENGTH * size));
  }

  void read(ByteSpring spring) {
    byte[] some = spring.all(LENGTH * spring.number());
    for (int from = 0; from < some.length; from += LENGTH) {
      number(some, from);
    }
  }
}
