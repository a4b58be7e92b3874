CREATE TABLE `admissions` (
	`partner_id` text NOT NULL,
	`person_id` text NOT NULL,
	`called_at` integer,
	`number_source` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`partner_id`, `person_id`),
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "admissions_call" CHECK(("called_at" is null) = ("number_source" is null) and ("number_source" is null or "number_source" in ('directory', 'official_site', 'government_list', 'another_partner')))
) STRICT;
--> statement-breakpoint
CREATE TABLE `challenges` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`subject` text,
	`expires_at` integer NOT NULL,
	CONSTRAINT "challenges_codes" CHECK(length("hash") = 64 and "hash" not glob '*[^0-9a-f]*' and "purpose" in ('sign_in', 'join', 'another')),
	CONSTRAINT "challenges_subject" CHECK("subject" is null or (length("subject") = 64 and "subject" not glob '*[^0-9a-f]*') or (length("subject") = 32 and "subject" not glob '*[^0-9a-f]*'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `challenges_age` ON `challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`hash` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`person_id` text,
	`made_by` text,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_codes" CHECK(length("hash") = 64 and "hash" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitations_partner` ON `invitations` (`partner_id`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "passkeys_codes" CHECK(length("id") between 16 and 1400 and "id" not glob '*[^A-Za-z0-9_-]*' and length("public_key") between 40 and 1400 and "public_key" not glob '*[^A-Za-z0-9_-]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_codes" CHECK(length("id") = 32 and "id" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_partner` ON `people` (`partner_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_codes" CHECK(length("hash") = 64 and "hash" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`made_at` integer NOT NULL,
	`next_at` integer,
	`last_status` integer,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notices_codes" CHECK(length("id") = 32 and "id" not glob '*[^0-9a-f]*' and "state" in ('waiting', 'delivered', 'given_up')),
	CONSTRAINT "notices_next" CHECK(("state" = 'waiting') = ("next_at" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notices_due` ON `notices` (`next_at`) WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX `notices_webhook` ON `notices` (`webhook_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhooks_codes" CHECK(length("id") = 32 and "id" not glob '*[^0-9a-f]*' and length("secret") = 64 and "secret" not glob '*[^0-9a-f]*'),
	CONSTRAINT "webhooks_url" CHECK(length("url") <= 200 and ("url" glob 'https://*' or "url" glob 'http://localhost*') and "url" not glob '*[^a-zA-Z0-9:/._~-]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhooks_partner` ON `webhooks` (`partner_id`);--> statement-breakpoint
CREATE TABLE `__new_hold_counts` (
	`month` integer NOT NULL,
	`state` text NOT NULL,
	`ending` text NOT NULL,
	`reason` text NOT NULL,
	`holds` integer NOT NULL,
	PRIMARY KEY(`month`, `state`, `ending`, `reason`),
	CONSTRAINT "hold_counts_codes" CHECK("state" in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32') and "ending" in ('declined', 'arrived', 'released', 'expired', 'waited_in_vain') and "reason" in ('no_bed', 'not_for_this_group', 'no_staff', 'too_late', 'not_safe_here', 'other_place_better', 'none') and "month" between 202001 and 299912 and "holds" > 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_hold_counts`("month", "state", "ending", "reason", "holds") SELECT "month", "state", "ending", "reason", "holds" FROM `hold_counts`;--> statement-breakpoint
DROP TABLE `hold_counts`;--> statement-breakpoint
ALTER TABLE `__new_hold_counts` RENAME TO `hold_counts`;--> statement-breakpoint
CREATE TABLE `kept_keys` AS SELECT * FROM `idempotency_keys`;--> statement-breakpoint
DROP TABLE `idempotency_keys`;--> statement-breakpoint
CREATE TABLE `__new_holds` (
	`code` text PRIMARY KEY NOT NULL,
	`bed_group_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`beds` integer NOT NULL,
	`age` text NOT NULL,
	`gender` text NOT NULL,
	`household` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`was_automatic` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`requested_until` integer NOT NULL,
	`confirmed_at` integer,
	`ended_at` integer,
	`live_until` integer,
	`stamp` text NOT NULL,
	FOREIGN KEY (`bed_group_id`) REFERENCES `bed_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "holds_codes" CHECK(length("code") = 9 and "code" not glob '*[^A-Z0-9-]*' and length("stamp") = 32 and "stamp" not glob '*[^0-9a-f]*' and "beds" between 1 and 10),
	CONSTRAINT "holds_person" CHECK("age" in ('0-11', '12-17', '18-59', '60+') and "gender" in ('female', 'male', 'trans_female', 'trans_male', 'nonbinary') and "household" in ('alone', 'with_children', 'with_teen_son', 'with_partner', 'with_family')),
	CONSTRAINT "holds_state" CHECK("state" in ('waiting', 'requested', 'accepted', 'declined', 'arrived', 'released') and ("reason" is null or "reason" in ('no_bed', 'not_for_this_group', 'no_staff', 'too_late', 'not_safe_here', 'other_place_better')) and "was_automatic" in (0, 1)),
	CONSTRAINT "holds_live" CHECK(("state" in ('waiting', 'requested', 'accepted')) = ("live_until" is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_holds`("code", "bed_group_id", "partner_id", "beds", "age", "gender", "household", "state", "reason", "was_automatic", "requested_at", "requested_until", "confirmed_at", "ended_at", "live_until", "stamp") SELECT "code", "bed_group_id", "partner_id", "beds", "age", "gender", "household", "state", "reason", "was_automatic", "requested_at", "requested_until", "confirmed_at", "ended_at", "live_until", "stamp" FROM `holds`;--> statement-breakpoint
DROP TABLE `holds`;--> statement-breakpoint
ALTER TABLE `__new_holds` RENAME TO `holds`;--> statement-breakpoint
CREATE INDEX `holds_held_of_group` ON `holds` (`bed_group_id`,`live_until`,`beds`) WHERE live_until is not null and state <> 'waiting';--> statement-breakpoint
CREATE INDEX `holds_waiting_of_group` ON `holds` (`bed_group_id`,`requested_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`partner_id` text NOT NULL,
	`key_hash` text NOT NULL,
	`body_hash` text NOT NULL,
	`outcome` text NOT NULL,
	`hold_code` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`partner_id`, `key_hash`),
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_code`) REFERENCES `holds`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "idempotency_keys_codes" CHECK(length("key_hash") = 64 and "key_hash" not glob '*[^0-9a-f]*' and length("body_hash") = 64 and "body_hash" not glob '*[^0-9a-f]*'),
	CONSTRAINT "idempotency_keys_outcome" CHECK("outcome" in ('created', 'no_free_bed', 'beds_unknown', 'too_many_holds', 'holds_closed', 'room_now'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_keys_age` ON `idempotency_keys` (`partner_id`,`created_at`);--> statement-breakpoint
INSERT INTO `idempotency_keys` ("partner_id", "key_hash", "body_hash", "outcome", "hold_code", "created_at") SELECT "partner_id", "key_hash", "body_hash", "outcome", "hold_code", "created_at" FROM `kept_keys`;--> statement-breakpoint
DROP TABLE `kept_keys`;--> statement-breakpoint
CREATE INDEX `holds_live_of_partner` ON `holds` (`partner_id`,`live_until`) WHERE live_until is not null;--> statement-breakpoint
CREATE TABLE `__new_audit_events` (
	`partner_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`token_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`partner_id`, `seq`),
	CONSTRAINT "audit_events_codes" CHECK(length("partner_id") between 1 and 80 and "partner_id" not glob '*[^a-z0-9-]*' and length("id") = 32 and "id" not glob '*[^0-9a-f]*' and "action" in ('organisation_added', 'organisation_called', 'organisation_admitted', 'organisation_suspended', 'invitation_made', 'person_joined', 'person_removed', 'passkey_added', 'passkey_removed', 'sessions_ended', 'token_made', 'token_revoked', 'bed_group_added', 'settings_set', 'figures_set', 'hold_requested', 'hold_waited', 'hold_accept', 'hold_decline', 'hold_arrive', 'hold_release', 'webhook_added', 'webhook_removed')),
	CONSTRAINT "audit_events_token" CHECK("token_id" is null or (length("token_id") = 32 and "token_id" not glob '*[^0-9a-f]*')),
	CONSTRAINT "audit_events_subject" CHECK((length("subject") between 1 and 80 and "subject" not glob '*[^a-z0-9-]*') or (length("subject") = 9 and "subject" not glob '*[^A-Z0-9-]*'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_audit_events`("partner_id", "seq", "id", "at", "token_id", "action", "subject") SELECT "partner_id", "seq", "id", "at", "token_id", "action", "subject" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_id` ON `audit_events` (`id`);--> statement-breakpoint
ALTER TABLE `partners` ADD `is_demo` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `bed_groups_service` ON `bed_groups` (`service_id`);
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
