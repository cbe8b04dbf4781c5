package io.oneteam.analyzer.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForkedMapTest {
  @Test
  void holdsWhatWasPutAndLeavesOlderMapsAsTheyWere() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int largest = 1 << random.nextInt(12);
      List<ForkedMap<String>> forks = new ArrayList<>(List.of(ForkedMap.empty()));
      List<Map<Integer, String>> copies = new ArrayList<>(List.of(Map.of()));
      for (int step = 0; step < 60; step++) {
        int from = random.nextInt(forks.size());
        int key = random.nextInt(largest);
        Map<Integer, String> copy = new HashMap<>(copies.get(from));
        copy.put(key, "value " + step);
        forks.add(forks.get(from).with(key, "value " + step));
        copies.add(copy);
      }
      for (int i = 0; i < forks.size(); i++) {
        assertThat(entries(forks.get(i), ForkedMap.empty())).isEqualTo(copies.get(i));
        for (int key = 0; key < largest + 2; key++) {
          assertThat(forks.get(i).get(key)).isEqualTo(copies.get(i).get(key));
        }
      }
    }
  }

  @Test
  void showsWhatAnotherMapHasNotJustSo() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      ForkedMap<String> common = grown(ForkedMap.empty(), random, "common");
      ForkedMap<String> here = grown(common, random, "here");
      ForkedMap<String> there = grown(common, random, "there");
      Map<Integer, String> expected = entries(here, ForkedMap.empty());
      entries(there, ForkedMap.empty()).forEach(expected::remove);
      assertThat(entries(here, there)).as("maps %s", seed).isEqualTo(expected);
    }
  }

  @Test
  void hasAnswersForTheLargestKeys() {
    ForkedMap<String> map = ForkedMap.<String>empty().with(Integer.MAX_VALUE, "last").with(0, "0");
    assertThat(map.get(Integer.MAX_VALUE)).isEqualTo("last");
    assertThat(map.get(0)).isEqualTo("0");
    assertThat(map.get(Integer.MAX_VALUE - 1)).isNull();
    assertThat(entries(map, ForkedMap.empty())).hasSize(2);
  }

  private static ForkedMap<String> grown(ForkedMap<String> from, Random random, String value) {
    ForkedMap<String> map = from;
    int largest = 1 << random.nextInt(10);
    for (int left = random.nextInt(8); left > 0; left--) {
      map = map.with(random.nextInt(largest), value + left);
    }
    return map;
  }

  private static Map<Integer, String> entries(ForkedMap<String> here, ForkedMap<String> there) {
    Map<Integer, String> entries = new HashMap<>();
    here.differing(there, entries::put);
    return entries;
  }
}
