/** One team's report over one period: what the workbook and its JSON twin show. */
@NullMarked
package io.oneteam.domain.report;

import org.jspecify.annotations.NullMarked;
