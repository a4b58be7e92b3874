CREATE TABLE `check_locks` (
	`service_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`until` integer NOT NULL,
	CONSTRAINT "check_locks_codes" CHECK(length("service_id") between 1 and 80 and "service_id" not glob '*[^a-z0-9-]*' and length("person_id") = 32 and "person_id" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`stood` text,
	`evidence` text,
	`method` text NOT NULL,
	`said_by` text NOT NULL,
	`day` text NOT NULL,
	`partner_id` text,
	`person_id` text,
	`said_at` integer NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	CONSTRAINT "corrections_codes" CHECK(length("id") = 32 and "id" not glob '*[^0-9a-f]*' and length("service_id") between 1 and 80 and "service_id" not glob '*[^a-z0-9-]*' and "field" in ('phones', 'emails', 'urls', 'hours', 'location', 'regime', 'max_stay_days', 'conditions', 'needs', 'languages', 'cost', 'rules', 'checks', 'alert', 'withdrawn', 'draft')),
	CONSTRAINT "corrections_how" CHECK("method" in ('public_source', 'called', 'visited', 'owner_confirmed') and "said_by" in ('steward', 'shelter', 'referrer', 'owner') and "day" glob '20[0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "corrections_json" CHECK(("value" is null or json_valid("value")) and ("evidence" is null or json_valid("evidence"))),
	CONSTRAINT "corrections_state_known" CHECK("state" in ('proposed', 'accepted', 'refused') and ("state" = 'proposed') = ("decided_at" is null)),
	CONSTRAINT "corrections_size" CHECK(length(coalesce("value", '')) <= 4000 and length(coalesce("evidence", '')) <= 2000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `corrections_service` ON `corrections` (`service_id`,`said_at`);--> statement-breakpoint
CREATE INDEX `corrections_state` ON `corrections` (`state`,`decided_at`);--> statement-breakpoint
CREATE TABLE `owner_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	CONSTRAINT "owner_links_codes" CHECK(length("hash") = 64 and "hash" not glob '*[^0-9a-f]*' and length("service_id") between 1 and 80 and "service_id" not glob '*[^a-z0-9-]*' and length("made_by") = 32 and "made_by" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `owner_links_service` ON `owner_links` (`service_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`service_id` text NOT NULL,
	`reason` text NOT NULL,
	`day` integer NOT NULL,
	`reports` integer NOT NULL,
	PRIMARY KEY(`service_id`, `reason`, `day`),
	CONSTRAINT "reports_codes" CHECK(length("service_id") between 1 and 80 and "service_id" not glob '*[^a-z0-9-]*' and "reason" in ('no_answer', 'moved', 'not_for_me', 'closed', 'other_language')),
	CONSTRAINT "reports_count" CHECK("reports" between 1 and 3 and "day" between 20200101 and 29991231)
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_day` ON `reports` (`day`);--> statement-breakpoint
CREATE TABLE `__new_audit_events` (
	`partner_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`token_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`partner_id`, `seq`),
	CONSTRAINT "audit_events_codes" CHECK(length("partner_id") between 1 and 80 and "partner_id" not glob '*[^a-z0-9-]*' and length("id") = 32 and "id" not glob '*[^0-9a-f]*' and "action" in ('organisation_added', 'organisation_called', 'organisation_admitted', 'organisation_suspended', 'invitation_made', 'person_joined', 'person_removed', 'passkey_added', 'passkey_removed', 'sessions_ended', 'token_made', 'token_revoked', 'bed_group_added', 'settings_set', 'figures_set', 'hold_requested', 'hold_waited', 'hold_accept', 'hold_decline', 'hold_arrive', 'hold_release', 'webhook_added', 'webhook_removed', 'correction_proposed', 'correction_accepted', 'correction_refused', 'owner_link_made')),
	CONSTRAINT "audit_events_token" CHECK("token_id" is null or (length("token_id") = 32 and "token_id" not glob '*[^0-9a-f]*')),
	CONSTRAINT "audit_events_subject" CHECK((length("subject") between 1 and 80 and "subject" not glob '*[^a-z0-9-]*') or (length("subject") = 9 and "subject" not glob '*[^A-Z0-9-]*'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_audit_events`("partner_id", "seq", "id", "at", "token_id", "action", "subject") SELECT "partner_id", "seq", "id", "at", "token_id", "action", "subject" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_id` ON `audit_events` (`id`);
--> statement-breakpoint
CREATE TRIGGER `audit_events_append` BEFORE INSERT ON `audit_events`
WHEN NEW.`seq` <> (SELECT coalesce(max(`seq`), 0) + 1 FROM `audit_events` WHERE `partner_id` = NEW.`partner_id`)
  OR EXISTS (SELECT 1 FROM `audit_events` WHERE `id` = NEW.`id`)
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_update` BEFORE UPDATE ON `audit_events`
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_delete` BEFORE DELETE ON `audit_events`
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
