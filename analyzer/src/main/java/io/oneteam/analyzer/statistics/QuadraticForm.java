package io.oneteam.analyzer.statistics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/** uᵀV⁻¹u. */
final class QuadraticForm {
  /** A pivot below this is rounding. */
  static final double SINGULAR = 1e-11;

  private QuadraticForm() {}

  /** {@code null} when V is singular. */
  static @Nullable Double inverse(double[] u, double[][] v) {
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(v), SINGULAR).getSolver();
    if (!solver.isNonSingular()) {
      return null;
    }
    RealVector vector = new ArrayRealVector(u);
    return solver.solve(vector).dotProduct(vector);
  }
}
