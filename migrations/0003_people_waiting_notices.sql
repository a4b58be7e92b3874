CREATE TABLE `hold_counts` (
	`month` integer NOT NULL,
	`state` text NOT NULL,
	`ending` text NOT NULL,
	`reason` text NOT NULL,
	`holds` integer NOT NULL,
	PRIMARY KEY(`month`, `state`, `ending`, `reason`),
	CONSTRAINT "hold_counts_codes" CHECK("hold_counts"."state" in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32') and "hold_counts"."ending" in ('declined', 'arrived', 'released', 'expired') and "hold_counts"."reason" in ('no_bed', 'not_for_this_group', 'no_staff', 'too_late', 'not_safe_here', 'other_place_better', 'none') and "hold_counts"."month" between 202001 and 299912 and "hold_counts"."holds" > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `waiting` (
	`code` text PRIMARY KEY NOT NULL,
	`bed_group_id` text NOT NULL,
	`partner_id` text NOT NULL,
	`beds` integer NOT NULL,
	`age` text NOT NULL,
	`gender` text NOT NULL,
	`household` text NOT NULL,
	`asked_at` integer NOT NULL,
	`until` integer NOT NULL,
	`key_hash` text NOT NULL,
	FOREIGN KEY (`bed_group_id`) REFERENCES `bed_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waiting_codes" CHECK(length("waiting"."code") = 9 and "waiting"."code" not glob '*[^A-Z0-9-]*' and length("waiting"."key_hash") = 64 and "waiting"."key_hash" not glob '*[^0-9a-f]*' and "waiting"."beds" between 1 and 10),
	CONSTRAINT "waiting_person" CHECK("waiting"."age" in ('0-11', '12-17', '18-59', '60+') and "waiting"."gender" in ('female', 'male', 'trans_female', 'trans_male', 'nonbinary') and "waiting"."household" in ('alone', 'with_children', 'with_teen_son', 'with_partner', 'with_family'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `waiting_group` ON `waiting` (`bed_group_id`,`asked_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_key` ON `waiting` (`partner_id`,`key_hash`);--> statement-breakpoint
CREATE TABLE `admission_calls` (
	`partner_id` text NOT NULL,
	`steward_id` text NOT NULL,
	`called_at` integer NOT NULL,
	`number_source` text NOT NULL,
	`confirmed` integer NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`partner_id`, `steward_id`),
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`steward_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "admission_calls_codes" CHECK(length("admission_calls"."partner_id") between 1 and 80 and "admission_calls"."partner_id" not glob '*[^a-z0-9-]*' and "admission_calls"."number_source" in ('directory', 'official_site', 'government_list', 'another_partner')),
	CONSTRAINT "admission_calls_flags" CHECK("admission_calls"."confirmed" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `challenges` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`subject` text,
	`expires_at` integer NOT NULL,
	CONSTRAINT "challenges_codes" CHECK(length("challenges"."hash") = 64 and "challenges"."hash" not glob '*[^0-9a-f]*' and "challenges"."purpose" in ('sign_in', 'join', 'another')),
	CONSTRAINT "challenges_subject" CHECK("challenges"."subject" is null or (length("challenges"."subject") = 64 and "challenges"."subject" not glob '*[^0-9a-f]*') or (length("challenges"."subject") = 32 and "challenges"."subject" not glob '*[^0-9a-f]*'))
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
	CONSTRAINT "invitations_codes" CHECK(length("invitations"."hash") = 64 and "invitations"."hash" not glob '*[^0-9a-f]*')
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
	CONSTRAINT "passkeys_codes" CHECK(length("passkeys"."id") between 16 and 1400 and "passkeys"."id" not glob '*[^A-Za-z0-9_-]*' and length("passkeys"."public_key") between 40 and 1400 and "passkeys"."public_key" not glob '*[^A-Za-z0-9_-]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_codes" CHECK(length("people"."id") = 32 and "people"."id" not glob '*[^0-9a-f]*')
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_partner` ON `people` (`partner_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_codes" CHECK(length("sessions"."hash") = 64 and "sessions"."hash" not glob '*[^0-9a-f]*')
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
	CONSTRAINT "notices_codes" CHECK(length("notices"."id") = 32 and "notices"."id" not glob '*[^0-9a-f]*' and "notices"."state" in ('waiting', 'delivered', 'given_up')),
	CONSTRAINT "notices_next" CHECK(("notices"."state" = 'waiting') = ("notices"."next_at" is not null))
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
	CONSTRAINT "webhooks_codes" CHECK(length("webhooks"."id") = 32 and "webhooks"."id" not glob '*[^0-9a-f]*' and length("webhooks"."secret") = 64 and "webhooks"."secret" not glob '*[^0-9a-f]*' and length("webhooks"."url") between 12 and 200 and "webhooks"."url" not glob '*[^a-zA-Z0-9.:/_-]*'
    and ("webhooks"."url" glob 'https://*' or "webhooks"."url" glob 'http://localhost:*' or "webhooks"."url" glob 'http://127.0.0.1:*'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhooks_partner` ON `webhooks` (`partner_id`);--> statement-breakpoint
CREATE TABLE `__new_audit_events` (
	`partner_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`token_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`partner_id`, `seq`),
	CONSTRAINT "audit_events_codes" CHECK(length("partner_id") between 1 and 80 and "partner_id" not glob '*[^a-z0-9-]*' and length("id") = 32 and "id" not glob '*[^0-9a-f]*' and "action" in ('organisation_added', 'organisation_called', 'organisation_admitted', 'organisation_suspended', 'invitation_made', 'passkey_added', 'passkey_removed', 'person_removed', 'sessions_ended', 'token_made', 'token_revoked', 'link_made', 'bed_group_added', 'settings_set', 'figures_set', 'hold_requested', 'hold_accept', 'hold_decline', 'hold_arrive', 'hold_release', 'waiting_asked', 'waiting_left', 'waiting_offered', 'webhook_added', 'webhook_removed')),
	CONSTRAINT "audit_events_token" CHECK("token_id" is null or (length("token_id") = 32 and "token_id" not glob '*[^0-9a-f]*')),
	CONSTRAINT "audit_events_subject" CHECK((length("subject") between 1 and 80 and "subject" not glob '*[^a-z0-9-]*') or (length("subject") = 9 and "subject" not glob '*[^A-Z0-9-]*'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_audit_events`("partner_id", "seq", "id", "at", "token_id", "action", "subject") SELECT "partner_id", "seq", "id", "at", "token_id", "action", "subject" FROM `audit_events`;--> statement-breakpoint
DROP TABLE `audit_events`;--> statement-breakpoint
ALTER TABLE `__new_audit_events` RENAME TO `audit_events`;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_id` ON `audit_events` (`id`);--> statement-breakpoint
ALTER TABLE `partners` ADD `admitted_at` integer;--> statement-breakpoint
UPDATE `partners` SET `admitted_at` = `added_at`;
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
