-- Written by NewStoreTest, which says how.
CREATE TABLE "PUBLIC"."flyway_core"(
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
ALTER TABLE "PUBLIC"."flyway_core" ADD CONSTRAINT "PUBLIC"."flyway_core_pk" PRIMARY KEY("installed_rank");
INSERT INTO "PUBLIC"."flyway_core" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(1, '1', 'identities and sources', 'SQL', 'V1__identities_and_sources.sql', 1401651153, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(2, '2', 'forgotten', 'SQL', 'V2__forgotten.sql', -1334830381, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(3, '3', 'pseudonyms', 'SQL', 'V3__pseudonyms.sql', -1420226415, 'SA', CURRENT_TIMESTAMP, 0, TRUE);
CREATE INDEX "PUBLIC"."flyway_core_s_idx" ON "PUBLIC"."flyway_core"("success" NULLS FIRST);
CREATE TABLE "PUBLIC"."flyway_git"(
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
ALTER TABLE "PUBLIC"."flyway_git" ADD CONSTRAINT "PUBLIC"."flyway_git_pk" PRIMARY KEY("installed_rank");
INSERT INTO "PUBLIC"."flyway_git" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(2, '1', 'git history', 'SQL', 'V1__git_history.sql', 551753394, 'SA', CURRENT_TIMESTAMP, 0, TRUE);
CREATE INDEX "PUBLIC"."flyway_git_s_idx" ON "PUBLIC"."flyway_git"("success" NULLS FIRST);
CREATE TABLE "PUBLIC"."flyway_jira"(
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
ALTER TABLE "PUBLIC"."flyway_jira" ADD CONSTRAINT "PUBLIC"."flyway_jira_pk" PRIMARY KEY("installed_rank");
INSERT INTO "PUBLIC"."flyway_jira" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(2, '1', 'issues', 'SQL', 'V1__issues.sql', -1924239977, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(3, '2', 'missing changelog entries', 'SQL', 'V2__missing_changelog_entries.sql', 1786138559, 'SA', CURRENT_TIMESTAMP, 0, TRUE);
CREATE INDEX "PUBLIC"."flyway_jira_s_idx" ON "PUBLIC"."flyway_jira"("success" NULLS FIRST);
CREATE TABLE "PUBLIC"."flyway_people"(
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
ALTER TABLE "PUBLIC"."flyway_people" ADD CONSTRAINT "PUBLIC"."flyway_people_pk" PRIMARY KEY("installed_rank");
INSERT INTO "PUBLIC"."flyway_people" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(2, '1', 'people', 'SQL', 'V1__people.sql', -1341374745, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(3, '2', 'deployments', 'SQL', 'V2__deployments.sql', -2053358323, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(4, '3', 'mentions', 'SQL', 'V3__mentions.sql', 11714888, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(5, '4', 'last not live', 'SQL', 'V4__last_not_live.sql', 1102795951, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(6, '5', 'registered models', 'SQL', 'V5__registered_models.sql', -1220770152, 'SA', CURRENT_TIMESTAMP, 0, TRUE);
CREATE INDEX "PUBLIC"."flyway_people_s_idx" ON "PUBLIC"."flyway_people"("success" NULLS FIRST);
CREATE TABLE "PUBLIC"."flyway_lineage"(
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
ALTER TABLE "PUBLIC"."flyway_lineage" ADD CONSTRAINT "PUBLIC"."flyway_lineage_pk" PRIMARY KEY("installed_rank");
INSERT INTO "PUBLIC"."flyway_lineage" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(2, '1', 'file contents', 'SQL', 'V1__file_contents.sql', 1059467355, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(3, '2', 'models', 'SQL', 'V2__models.sql', -1774135677, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(4, '3', 'module index', 'SQL', 'V3__module_index.sql', 951171714, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(5, '4', 'kept for a change', 'SQL', 'V4__kept_for_a_change.sql', -1881741760, 'SA', CURRENT_TIMESTAMP, 0, TRUE);
CREATE INDEX "PUBLIC"."flyway_lineage_s_idx" ON "PUBLIC"."flyway_lineage"("success" NULLS FIRST);
CREATE TABLE "PUBLIC"."flyway_report"(
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
ALTER TABLE "PUBLIC"."flyway_report" ADD CONSTRAINT "PUBLIC"."flyway_report_pk" PRIMARY KEY("installed_rank");
INSERT INTO "PUBLIC"."flyway_report" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(1, '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'SA', CURRENT_TIMESTAMP, 0, TRUE),
(2, '1', 'reports and runs', 'SQL', 'V1__reports_and_runs.sql', 37509872, 'SA', CURRENT_TIMESTAMP, 0, TRUE);
CREATE INDEX "PUBLIC"."flyway_report_s_idx" ON "PUBLIC"."flyway_report"("success" NULLS FIRST);
