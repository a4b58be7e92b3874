CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`partner_id` text NOT NULL,
	`may_read_beds` integer NOT NULL,
	`may_write_beds` integer NOT NULL,
	`may_request_holds` integer NOT NULL,
	`may_answer_holds` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "api_tokens_codes" CHECK(length("api_tokens"."id") = 32 and "api_tokens"."id" not glob '*[^0-9a-f]*' and length("api_tokens"."hash") = 64 and "api_tokens"."hash" not glob '*[^0-9a-f]*'),
	CONSTRAINT "api_tokens_flags" CHECK("api_tokens"."may_read_beds" in (0, 1) and "api_tokens"."may_write_beds" in (0, 1) and "api_tokens"."may_request_holds" in (0, 1) and "api_tokens"."may_answer_holds" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash_unique` ON `api_tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_partner` ON `api_tokens` (`partner_id`);--> statement-breakpoint
CREATE TABLE `bed_figures` (
	`bed_group_id` text PRIMARY KEY NOT NULL,
	`capacity` integer NOT NULL,
	`free` integer NOT NULL,
	`out_of_service` integer NOT NULL,
	`version` integer NOT NULL,
	`stamp` text NOT NULL,
	`said_by` text NOT NULL,
	`said_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`published_capacity` integer,
	`published_free` integer,
	`published_said_at` integer,
	FOREIGN KEY (`bed_group_id`) REFERENCES `bed_groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bed_figures_fit" CHECK("bed_figures"."free" >= 0 and "bed_figures"."out_of_service" >= 0 and "bed_figures"."free" + "bed_figures"."out_of_service" <= "bed_figures"."capacity"),
	CONSTRAINT "bed_figures_codes" CHECK(length("bed_figures"."stamp") = 32 and "bed_figures"."stamp" not glob '*[^0-9a-f]*' and "bed_figures"."said_by" in ('shelter', 'referrer', 'steward'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `bed_group_rules` (
	`bed_group_id` text NOT NULL,
	`axis` text NOT NULL,
	`value` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`bed_group_id`, `axis`, `value`),
	FOREIGN KEY (`bed_group_id`) REFERENCES `bed_groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bed_group_rules_codes" CHECK("bed_group_rules"."axis" in ('gender', 'age', 'lgbtiq', 'pregnant', 'disability', 'household', 'exploitation', 'migration', 'nationality', 'situation', 'identification', 'languages') and "bed_group_rules"."outcome" in ('accepts', 'unknown', 'refuses')),
	CONSTRAINT "bed_group_rules_value" CHECK("bed_group_rules"."value" in ('otherwise', 'female', 'male', 'trans_female', 'trans_male', 'nonbinary', 'yes', 'alone', 'with_children', 'with_teen_son', 'with_partner', 'with_family', 'slavery', 'servitude', 'sexual', 'labour', 'forced_labour', 'begging', 'criminal_activity', 'illegal_adoption', 'forced_marriage', 'organ_removal', 'biomedical', 'mexican', 'regular', 'irregular', 'in_transit', 'returned', 'displaced', 'humanitarian_card', 'asylum_seeker', 'refugee', 'complementary_protection', 'stateless', 'unsure', 'foreign', 'safe', 'with_exploiter', 'street', 'migration_station', 'custody', 'hospital', 'none', 'possible', 'formal') or "bed_group_rules"."value" glob '[A-Z][A-Z]' or "bed_group_rules"."value" glob '[a-z][a-z]' or "bed_group_rules"."value" glob '[a-z][a-z][a-z]' or (length("bed_group_rules"."value") <= 7 and "bed_group_rules"."value" not glob '*[^0-9+-]*'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `bed_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`partner_id` text NOT NULL,
	`service_id` text NOT NULL,
	`state` text NOT NULL,
	`accepts_holds` integer NOT NULL,
	`auto_accept` integer NOT NULL,
	`allow_consulates` integer NOT NULL,
	`shows_numbers` integer NOT NULL,
	`is_public` integer NOT NULL,
	`hold_minutes` integer NOT NULL,
	`fresh_minutes` integer NOT NULL,
	`known_minutes` integer NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bed_groups_codes" CHECK(length("bed_groups"."id") between 1 and 80 and "bed_groups"."id" not glob '*[^a-z0-9-]*' and length("bed_groups"."service_id") between 1 and 80 and "bed_groups"."service_id" not glob '*[^a-z0-9-]*' and "bed_groups"."state" in ('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32')),
	CONSTRAINT "bed_groups_flags" CHECK("bed_groups"."accepts_holds" in (0, 1) and "bed_groups"."auto_accept" in (0, 1) and "bed_groups"."allow_consulates" in (0, 1) and "bed_groups"."shows_numbers" in (0, 1) and "bed_groups"."is_public" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `bed_groups_partner` ON `bed_groups` (`partner_id`);--> statement-breakpoint
CREATE TABLE `holds` (
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
	CONSTRAINT "holds_codes" CHECK(length("holds"."code") = 9 and "holds"."code" not glob '*[^A-Z0-9-]*' and length("holds"."stamp") = 32 and "holds"."stamp" not glob '*[^0-9a-f]*' and "holds"."beds" between 1 and 10),
	CONSTRAINT "holds_person" CHECK("holds"."age" in ('0-11', '12-17', '18-59', '60+') and "holds"."gender" in ('female', 'male', 'trans_female', 'trans_male', 'nonbinary') and "holds"."household" in ('alone', 'with_children', 'with_teen_son', 'with_partner', 'with_family')),
	CONSTRAINT "holds_state" CHECK("holds"."state" in ('requested', 'accepted', 'declined', 'arrived', 'released') and ("holds"."reason" is null or "holds"."reason" in ('no_bed', 'not_for_this_group', 'no_staff', 'too_late', 'not_safe_here', 'other_place_better')) and "holds"."was_automatic" in (0, 1)),
	CONSTRAINT "holds_live" CHECK(("holds"."state" in ('requested', 'accepted')) = ("holds"."live_until" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `holds_live_of_group` ON `holds` (`bed_group_id`,`live_until`,`beds`) WHERE live_until is not null;--> statement-breakpoint
CREATE INDEX `holds_live_of_partner` ON `holds` (`partner_id`,`live_until`) WHERE live_until is not null;--> statement-breakpoint
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
	CONSTRAINT "idempotency_keys_codes" CHECK(length("idempotency_keys"."key_hash") = 64 and "idempotency_keys"."key_hash" not glob '*[^0-9a-f]*' and length("idempotency_keys"."body_hash") = 64 and "idempotency_keys"."body_hash" not glob '*[^0-9a-f]*'),
	CONSTRAINT "idempotency_keys_outcome" CHECK("idempotency_keys"."outcome" in ('created', 'no_free_bed', 'beds_unknown', 'too_many_holds', 'holds_closed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_keys_age` ON `idempotency_keys` (`partner_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`service_id` text NOT NULL,
	`is_consulate` integer DEFAULT 0 NOT NULL,
	`live_holds_max` integer DEFAULT 5 NOT NULL,
	`added_at` integer NOT NULL,
	`suspended_at` integer,
	CONSTRAINT "partners_codes" CHECK(length("partners"."id") between 1 and 80 and "partners"."id" not glob '*[^a-z0-9-]*' and length("partners"."service_id") between 1 and 80 and "partners"."service_id" not glob '*[^a-z0-9-]*' and "partners"."role" in ('shelter', 'referrer', 'steward')),
	CONSTRAINT "partners_flags" CHECK("partners"."is_consulate" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`partner_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`token_id` text,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`partner_id`, `seq`),
	CONSTRAINT "audit_events_codes" CHECK(length("audit_events"."partner_id") between 1 and 80 and "audit_events"."partner_id" not glob '*[^a-z0-9-]*' and length("audit_events"."id") = 32 and "audit_events"."id" not glob '*[^0-9a-f]*' and "audit_events"."action" in ('organisation_added', 'organisation_suspended', 'token_made', 'token_revoked', 'bed_group_added', 'figures_set', 'hold_requested', 'hold_accept', 'hold_decline', 'hold_arrive', 'hold_release')),
	CONSTRAINT "audit_events_token" CHECK("audit_events"."token_id" is null or (length("audit_events"."token_id") = 32 and "audit_events"."token_id" not glob '*[^0-9a-f]*')),
	CONSTRAINT "audit_events_subject" CHECK((length("audit_events"."subject") between 1 and 80 and "audit_events"."subject" not glob '*[^a-z0-9-]*') or (length("audit_events"."subject") = 9 and "audit_events"."subject" not glob '*[^A-Z0-9-]*'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_events_id` ON `audit_events` (`id`);--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`partner_id` text NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`partner_id`, `seq`),
	CONSTRAINT "audit_seals_codes" CHECK(length("audit_seals"."partner_id") between 1 and 80 and "audit_seals"."partner_id" not glob '*[^a-z0-9-]*' and length("audit_seals"."hash") = 64 and "audit_seals"."hash" not glob '*[^0-9a-f]*')
) STRICT;
