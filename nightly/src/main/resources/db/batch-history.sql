-- What Flyway writes down of Spring Batch's tables; BatchTablesTest keeps it true.
DROP TABLE IF EXISTS "PUBLIC"."flyway_batch";
CREATE TABLE "PUBLIC"."flyway_batch"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);
ALTER TABLE "PUBLIC"."flyway_batch" ADD CONSTRAINT "PUBLIC"."flyway_batch_pk" PRIMARY KEY("installed_rank");
INSERT INTO "PUBLIC"."flyway_batch" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(2, '1', 'Spring Batch 6 tables', 'JDBC', 'io.oneteam.nightly.job.BatchTables', 6, 'SA', CURRENT_TIMESTAMP, 0, TRUE);
CREATE INDEX "PUBLIC"."flyway_batch_s_idx" ON "PUBLIC"."flyway_batch"("success" NULLS FIRST);
