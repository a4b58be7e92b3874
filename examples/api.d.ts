/** Written by `npm run api:types` from the OpenAPI document: not to be changed by hand. */
export interface paths {
    "/api/hsds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which version and profile this is */
        get: operations["getHsds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The OpenAPI document of these paths alone */
        get: operations["getHsdsOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations */
        get: operations["listHsdsOrganization"];
        put?: never;
        /**
         * Organizations, asked for in a body
         * @description So that what is asked stands in no address and no log.
         */
        post: operations["searchHsdsOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organizations: one, with all that is told of it */
        get: operations["getHsdsOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/profile.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this directory adds to HSDS, as JSON Schema */
        get: operations["getHsdsProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/service_at_locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services at their places */
        get: operations["listHsdsServiceAtLocation"];
        put?: never;
        /**
         * Services at their places, asked for in a body
         * @description So that what is asked stands in no address and no log.
         */
        post: operations["searchHsdsServiceAtLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/service_at_locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services at their places: one, with all that is told of it */
        get: operations["getHsdsServiceAtLocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services */
        get: operations["listHsdsService"];
        put?: never;
        /**
         * Services, asked for in a body
         * @description So that what is asked stands in no address and no log.
         */
        post: operations["searchHsdsService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services: one, with all that is told of it */
        get: operations["getHsdsService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/taxonomies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our closed lists of codes */
        get: operations["listHsdsTaxonomy"];
        put?: never;
        /**
         * Our closed lists of codes, asked for in a body
         * @description So that what is asked stands in no address and no log.
         */
        post: operations["searchHsdsTaxonomy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/taxonomies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our closed lists of codes: one, with all that is told of it */
        get: operations["getHsdsTaxonomy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/taxonomy_terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes, with IOM's for them */
        get: operations["listHsdsTaxonomyTerm"];
        put?: never;
        /**
         * The codes, with IOM's for them, asked for in a body
         * @description So that what is asked stands in no address and no log.
         */
        post: operations["searchHsdsTaxonomyTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/taxonomy_terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes, with IOM's for them: one, with all that is told of it */
        get: operations["getHsdsTaxonomyTerm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for questions that describe nobody */
        get: operations["listAvailability"];
        put?: never;
        /**
         * Who can take this person, in this state
         * @description Nothing of the question is stored or logged. Codes only: no names, no stories.
         */
        post: operations["findAvailability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bed-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A shelter's own bed groups
         * @description Scope: beds:write.
         */
        get: operations["listBedGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bed-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them, its version as ETag
         * @description Scope: beds:write.
         */
        get: operations["getBedGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bed-groups/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say all figures of a group
         * @description Scope: beds:write.
         */
        put: operations["setFigures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what has changed; `{}` is "the same as before, still right"
         * @description Scope: beds:write.
         */
        patch: operations["changeFigures"];
        trace?: never;
    };
    "/api/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where there is help for a group of people, and where none was found
         * @description Groups of people, never a person. `group`, `need` and `state` are lists such as `man,woman`; without any it is all, a megabyte.
         */
        get: operations["listCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the database answers, and which directory is loaded */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your live holds; a shelter does not see here who waits
         * @description Scope: holds:request or holds:answer.
         */
        get: operations["listHolds"];
        put?: never;
        /**
         * Ask for beds to be held
         * @description Scope: holds:request.
         */
        post: operations["requestHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A hold, for its two organisations
         * @description Scope: holds:request or holds:answer.
         */
        get: operations["getHold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{code}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The shelter accepts: the holder now sees whom to call
         * @description Scope: holds:answer.
         */
        post: operations["acceptHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{code}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person has arrived: the beds are no longer free
         * @description Scope: holds:answer.
         */
        post: operations["arriveHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{code}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The shelter declines, with a coded reason
         * @description Scope: holds:answer.
         */
        post: operations["declineHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{code}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Either gives the beds back
         * @description Scope: holds:request or holds:answer.
         */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-beds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same for questions that describe nobody
         * @description Scope: beds:read.
         */
        get: operations["listOpenBeds"];
        put?: never;
        /**
         * Where there is room for this person
         * @description Scope: beds:read.
         */
        post: operations["findOpenBeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service with its sources */
        get: operations["getService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 32 states with their codes, spellings, neighbours and time zones */
        get: operations["listStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An answer in at most two SMS
         * @description For an SMS gateway: at most 306 characters of GSM-7 (two parts of 153). A national number always stands at its end.
         */
        get: operations["getText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for beds of a group: when they are free, the first who fits has them requested under the same code
         * @description Scope: holds:request.
         */
        post: operations["waitForHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your addresses for notices, and what became of their notices
         * @description Scope: holds:request or holds:answer.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have notices sent to an address; each says only that the board is to be opened, signed as Standard Webhooks are
         * @description Scope: holds:request or holds:answer.
         */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Have no more sent there
         * @description Scope: holds:request or holds:answer.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Availability: {
            gaps: {
                /** @description How often, in a year, shelters of the state declined to hold beds: in tens, rounded down, never below ten */
                declined?: {
                    holds: number;
                    /** @enum {string} */
                    reason: "no_bed" | "not_for_this_group" | "no_staff" | "too_late" | "not_safe_here" | "other_place_better";
                }[];
                nearest: {
                    name: string;
                    services: number;
                    /** @enum {string} */
                    state: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                }[];
                /** @enum {string} */
                need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                /** @enum {string} */
                status: "covered" | "ask" | "none_found" | "not_surveyed";
                /** @description What was looked for and not found; null when nobody has looked */
                surveyed: {
                    date: string;
                    findings: string[];
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                } | null;
                text: string;
            }[];
            /** Format: date-time */
            generated_at: string;
            next_cursor: string | null;
            profile: {
                age?: number | ("0-11" | "12-17" | "18-59" | "60+") | "doubt";
                /** @enum {string} */
                complaint?: "filed" | "willing" | "unwilling" | "unsure";
                /** @constant */
                disability?: "yes";
                exploitation?: ("slavery" | "servitude" | "sexual" | "labour" | "forced_labour" | "begging" | "criminal_activity" | "illegal_adoption" | "forced_marriage" | "organ_removal" | "biomedical" | "unsure")[];
                /** @enum {string} */
                gender?: "female" | "male" | "trans_female" | "trans_male" | "nonbinary";
                host?: string;
                /** @enum {string} */
                household?: "alone" | "with_children" | "with_teen_son" | "with_partner" | "with_family";
                /** @enum {string} */
                identification?: "none" | "possible" | "formal";
                languages?: string[];
                /** @constant */
                lgbtiq?: "yes";
                /** @enum {string} */
                migration?: "mexican" | "regular" | "irregular" | "in_transit" | "returned" | "displaced" | "humanitarian_card" | "asylum_seeker" | "refugee" | "complementary_protection" | "stateless" | "unsure";
                nationality?: string;
                needs?: ("danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration")[];
                /** @constant */
                pregnant?: "yes";
                /** @enum {string} */
                situation?: "safe" | "with_exploiter" | "street" | "migration_station" | "custody" | "hospital";
            };
            services: {
                access: {
                    /** @enum {string} */
                    how: "call" | "write" | "visit" | "referral" | "unknown";
                    through: {
                        id: string;
                        name: string;
                        /** @description Its page on this site, in the language of the answer */
                        page: string;
                        phones: {
                            display: string;
                            e164: string | null;
                            emergency: boolean;
                            extension: string | null;
                            from_abroad: boolean | null;
                            /** @description As dialled today inside Mexico, or with + and country code */
                            number: string;
                            /** @description What to press after the call is answered */
                            option: string | null;
                            toll_free: boolean;
                            voice: boolean;
                            whatsapp: boolean;
                        }[];
                    }[];
                };
                /** @description What holds for some days, each with its last day; `phone`: of `changed_number`, the one that is right meanwhile */
                alerts: {
                    /** @enum {string} */
                    kind: "closed" | "full" | "changed_number";
                    phone: {
                        display: string;
                        e164: string | null;
                        emergency: boolean;
                        extension: string | null;
                        from_abroad: boolean | null;
                        /** @description As dialled today inside Mexico, or with + and country code */
                        number: string;
                        /** @description What to press after the call is answered */
                        option: string | null;
                        toll_free: boolean;
                        voice: boolean;
                        whatsapp: boolean;
                    } | null;
                    /** Format: date */
                    until: string;
                }[];
                basis: ("stated" | "mandate" | "assumed") | null;
                /** @description Lodging only: a band of the whole house as of a day, never a number (docs/public-beds.md) */
                beds: {
                    /** @description Day of the publication; null when nothing is known */
                    as_of: string | null;
                    /** @enum {string} */
                    band: "available" | "few" | "full" | "unknown";
                } | null;
                cautions: {
                    id: string;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    text: string;
                }[];
                /** @description A `yes` that is only assumed is given as `unknown` */
                conditions: {
                    /** @enum {string} */
                    appointment_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    authority_referral_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    case_participation_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    complaint_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    documents_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    formal_identification_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    psychiatric_excluded: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    risk_assessment_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    sobriety_required: "yes" | "no" | "unknown";
                    /** @enum {string} */
                    testimony_required: "yes" | "no" | "unknown";
                };
                cost: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "free" | "donation" | "paid";
                } | null;
                /**
                 * @description For trying things out: this place does not exist
                 * @constant
                 */
                demo?: true;
                disagreements: {
                    field: string;
                    says: {
                        source: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        };
                        value: string;
                    }[];
                }[];
                emails: string[];
                /** @description Countries, or their states, where it serves Mexicans abroad */
                hosts: string[];
                /** @description OSM opening_hours syntax */
                hours: string | null;
                id: string;
                /** @enum {string} */
                kind: "emergency" | "hotline" | "shelter" | "half_way_house" | "womens_refuge" | "migrant_shelter" | "children_home" | "day_centre" | "victims_commission" | "prosecutor" | "child_protection" | "womens_justice_centre" | "womens_institute" | "human_rights_commission" | "refugee_office" | "migration_office" | "consulate" | "legal_aid" | "labour_office" | "search_commission" | "health" | "addiction_care" | "ngo" | "network" | "information";
                languages: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    language: string;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                }[];
                /** @enum {string} */
                level: "federal" | "state" | "municipal" | "international" | "civil";
                location: {
                    /** @constant */
                    withheld: true;
                } | {
                    address: string | null;
                    city: string | null;
                    /** @constant */
                    withheld: false;
                };
                max_stay_days: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    value: number;
                } | null;
                may_leave_alone: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "yes" | "no" | "unknown";
                } | null;
                name: string;
                national: boolean;
                needs: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    /** @enum {string} */
                    need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                }[];
                needs_met: ("danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration")[];
                /** @description By its hours and the time of its state; null: not known */
                open_now: boolean | null;
                /** @description What `hours` means; null when it is not known or not the same every week */
                opening: {
                    /** @description A public holiday: the hours may not hold */
                    holiday_today: boolean;
                    /** @description When it surely opens next, in local time; null while open, or when not known */
                    next: {
                        date: string;
                        in_days: number;
                        time: string;
                        weekday: number;
                    } | null;
                    /** @description The same every week; 1 is Monday; a night is cut at midnight */
                    periods: {
                        days: number[];
                        from: string;
                        to: string;
                    }[];
                } | null;
                organization: {
                    acronym: string | null;
                    id: string;
                    name: string;
                };
                /** @description Its page on this site, in the language of the answer */
                page: string;
                phone_allowed: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "yes" | "no" | "unknown";
                } | null;
                phones: {
                    display: string;
                    e164: string | null;
                    emergency: boolean;
                    extension: string | null;
                    from_abroad: boolean | null;
                    /** @description As dialled today inside Mexico, or with + and country code */
                    number: string;
                    /** @description What to press after the call is answered */
                    option: string | null;
                    toll_free: boolean;
                    voice: boolean;
                    whatsapp: boolean;
                }[];
                reasons: {
                    axis: string;
                    basis: ("stated" | "mandate" | "assumed") | null;
                    /** @enum {string} */
                    code: "rule" | "assumed" | "not_said" | "silent" | "anyone" | "need" | "need_assumed" | "need_not_met" | "other_need" | "substitute" | "condition_cannot" | "condition_open" | "condition_unknown" | "womens_refuge";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    text: string;
                    /** @enum {string} */
                    verdict: "accepts" | "ask" | "refuses";
                }[];
                regime: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                } | null;
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @description States served; empty for national services and those abroad */
                state: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[];
                urls: string[];
                /** @enum {string} */
                verdict: "accepts" | "ask" | "refuses";
                verification: {
                    /** @description Of the newest check, or of the newest source while nobody has checked */
                    date: string | null;
                    /** @description The newest check of each group of fields; a group without one has not been checked */
                    fields: {
                        /** @enum {string} */
                        by: "steward" | "shelter" | "referrer" | "owner";
                        /** Format: date */
                        date: string;
                        /** @description A page that shows it */
                        evidence: string | null;
                        /** @enum {string} */
                        group: "phones" | "hours" | "eligibility" | "regime";
                        /** @enum {string} */
                        method: "public_source" | "called" | "visited" | "owner_confirmed";
                        /** Format: date */
                        next_due: string;
                        /** @enum {string} */
                        status: "fresh" | "due" | "overdue" | "unverified";
                    }[];
                    /**
                     * @description Of the newest check; public_source: somebody read it, nobody has called
                     * @enum {string}
                     */
                    method: "public_source" | "called" | "visited" | "owner_confirmed";
                    /**
                     * @description The worst of the groups that were checked; unverified: nobody has checked since it was gathered
                     * @enum {string}
                     */
                    status: "fresh" | "due" | "overdue" | "unverified";
                };
            }[];
            state: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09") | "abroad";
            /** @description Services of all pages together */
            total: number;
        };
        AvailabilityRequest: {
            /** @description `next_cursor` of the page before */
            cursor?: string;
            /**
             * @description Also the services that refuse
             * @constant
             */
            include?: "refused";
            /**
             * @description Services a page
             * @default 50
             */
            limit: number;
            /** @default {} */
            profile: {
                age?: number | ("0-11" | "12-17" | "18-59" | "60+") | "doubt";
                /** @enum {string} */
                complaint?: "filed" | "willing" | "unwilling" | "unsure";
                /** @constant */
                disability?: "yes";
                exploitation?: ("slavery" | "servitude" | "sexual" | "labour" | "forced_labour" | "begging" | "criminal_activity" | "illegal_adoption" | "forced_marriage" | "organ_removal" | "biomedical" | "unsure")[];
                /** @enum {string} */
                gender?: "female" | "male" | "trans_female" | "trans_male" | "nonbinary";
                host?: string;
                /** @enum {string} */
                household?: "alone" | "with_children" | "with_teen_son" | "with_partner" | "with_family";
                /** @enum {string} */
                identification?: "none" | "possible" | "formal";
                languages?: string[];
                /** @constant */
                lgbtiq?: "yes";
                /** @enum {string} */
                migration?: "mexican" | "regular" | "irregular" | "in_transit" | "returned" | "displaced" | "humanitarian_card" | "asylum_seeker" | "refugee" | "complementary_protection" | "stateless" | "unsure";
                nationality?: string;
                needs?: ("danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration")[];
                /** @constant */
                pregnant?: "yes";
                /** @enum {string} */
                situation?: "safe" | "with_exploiter" | "street" | "migration_station" | "custody" | "hospital";
            };
            /** @description INEGI code `01`…`32`, ISO 3166-2 (`MX-CHP`), an abbreviation or a name; `abroad` for Mexicans outside Mexico */
            state: string;
        };
        BedGroup: {
            accepts_holds: boolean;
            capacity: number;
            free: number;
            /** @enum {string} */
            freshness: "fresh" | "ageing" | "unknown";
            /** @description Of the free beds, those on hold */
            held: number;
            hold_minutes: number;
            id: string;
            /** @description When people are taken in, as 18:00-06:00 by the clock of the state; null when not known */
            intake_hours: string | null;
            /** @description null when not known */
            max_stay_days: number | null;
            out_of_service: number;
            /**
             * @description Whether whoever sleeps there may go out
             * @enum {string}
             */
            regime: "open" | "semi_open" | "closed" | "unknown";
            /** @description When a shelter last said its figures */
            said_at: string | null;
            /** @description The role that said the figures */
            said_by: string;
            /** @description The service of the directory whose beds these are */
            service: string;
            /** @enum {string} */
            state: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
            version: number;
            /** @description How many wait for a bed */
            waiting: number;
        };
        BedGroups: {
            groups: {
                accepts_holds: boolean;
                capacity: number;
                free: number;
                /** @enum {string} */
                freshness: "fresh" | "ageing" | "unknown";
                /** @description Of the free beds, those on hold */
                held: number;
                hold_minutes: number;
                id: string;
                /** @description When people are taken in, as 18:00-06:00 by the clock of the state; null when not known */
                intake_hours: string | null;
                /** @description null when not known */
                max_stay_days: number | null;
                out_of_service: number;
                /**
                 * @description Whether whoever sleeps there may go out
                 * @enum {string}
                 */
                regime: "open" | "semi_open" | "closed" | "unknown";
                /** @description When a shelter last said its figures */
                said_at: string | null;
                /** @description The role that said the figures */
                said_by: string;
                /** @description The service of the directory whose beds these are */
                service: string;
                /** @enum {string} */
                state: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                version: number;
                /** @description How many wait for a bed */
                waiting: number;
            }[];
        };
        Coverage: {
            coverage: {
                /** @enum {string} */
                group: "woman" | "man" | "trans_or_nonbinary" | "child" | "adolescent" | "family_with_children" | "older_person" | "labour_exploitation" | "foreign_person" | "disability" | "addiction";
                /** @description Services of the whole country: within reach in every state, counted in none */
                national: {
                    accepts: number;
                    ask: number;
                };
                /** @enum {string} */
                need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                /** @description Where nothing was found, in one dated sentence; null when it is nowhere, or not all states are here */
                quote: string | null;
                states: {
                    accepts: number;
                    ask: number;
                    /** @description Day of the last search behind it */
                    date: string | null;
                    /** @enum {string} */
                    state: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    /**
                     * @description The same as the gap that `/availability` gives
                     * @enum {string}
                     */
                    status: "covered" | "ask" | "none_found" | "not_surveyed";
                    surveys: string[];
                }[];
            }[];
            /** @description The searches that cells name */
            surveys: {
                date: string;
                finding: string;
                id: string;
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
            }[];
        };
        Decline: {
            /** @enum {string} */
            reason: "no_bed" | "not_for_this_group" | "no_staff" | "too_late" | "not_safe_here" | "other_place_better";
        };
        Figures: {
            /** @description Beds that the group has */
            capacity: number;
            /** @description Beds in which nobody sleeps tonight, those on hold included */
            free: number;
            /** @description Beds that cannot be used now */
            out_of_service: number;
        };
        FiguresChange: {
            /** @description Beds that the group has */
            capacity?: number;
            /** @description Beds in which nobody sleeps tonight, those on hold included */
            free?: number;
            /** @description Beds that cannot be used now */
            out_of_service?: number;
        };
        Health: {
            /** @enum {string} */
            database: "ok" | "unavailable";
            directory: {
                services: number;
                version: string;
            } | null;
            /** @enum {string} */
            status: "ok" | "unavailable";
        };
        Hold: {
            /** @enum {string} */
            age: "0-11" | "12-17" | "18-59" | "60+";
            bed_group: string;
            beds: number;
            /** @description To be read aloud; alone it opens no door */
            code: string;
            /** @description Whom to call, for the holder, after somebody at the shelter has accepted */
            contact: {
                name: string;
                phones: {
                    display: string;
                    e164: string | null;
                    emergency: boolean;
                    extension: string | null;
                    from_abroad: boolean | null;
                    /** @description As dialled today inside Mexico, or with + and country code */
                    number: string;
                    /** @description What to press after the call is answered */
                    option: string | null;
                    toll_free: boolean;
                    voice: boolean;
                    whatsapp: boolean;
                }[];
            } | null;
            /** @description null once it has ended */
            expires_at: string | null;
            /** @enum {string} */
            gender: "female" | "male" | "trans_female" | "trans_male" | "nonbinary";
            /** @enum {string} */
            household: "alone" | "with_children" | "with_teen_son" | "with_partner" | "with_family";
            reason: ("no_bed" | "not_for_this_group" | "no_staff" | "too_late" | "not_safe_here" | "other_place_better") | null;
            /** @description For the shelter: the listed number of the organisation that asks */
            referrer: {
                name: string;
                phones: {
                    display: string;
                    e164: string | null;
                    emergency: boolean;
                    extension: string | null;
                    from_abroad: boolean | null;
                    /** @description As dialled today inside Mexico, or with + and country code */
                    number: string;
                    /** @description What to press after the call is answered */
                    option: string | null;
                    toll_free: boolean;
                    voice: boolean;
                    whatsapp: boolean;
                }[];
            } | null;
            /** Format: date-time */
            requested_at: string;
            /** @enum {string} */
            state: "waiting" | "requested" | "accepted" | "declined" | "arrived" | "released" | "expired";
        };
        HoldRequest: {
            /** @enum {string} */
            age: "0-11" | "12-17" | "18-59" | "60+";
            bed_group: string;
            beds: number;
            /** @enum {string} */
            gender: "female" | "male" | "trans_female" | "trans_male" | "nonbinary";
            /** @enum {string} */
            household: "alone" | "with_children" | "with_teen_son" | "with_partner" | "with_family";
        };
        Holds: {
            holds: {
                /** @enum {string} */
                age: "0-11" | "12-17" | "18-59" | "60+";
                bed_group: string;
                beds: number;
                /** @description To be read aloud; alone it opens no door */
                code: string;
                /** @description Whom to call, for the holder, after somebody at the shelter has accepted */
                contact: {
                    name: string;
                    phones: {
                        display: string;
                        e164: string | null;
                        emergency: boolean;
                        extension: string | null;
                        from_abroad: boolean | null;
                        /** @description As dialled today inside Mexico, or with + and country code */
                        number: string;
                        /** @description What to press after the call is answered */
                        option: string | null;
                        toll_free: boolean;
                        voice: boolean;
                        whatsapp: boolean;
                    }[];
                } | null;
                /** @description null once it has ended */
                expires_at: string | null;
                /** @enum {string} */
                gender: "female" | "male" | "trans_female" | "trans_male" | "nonbinary";
                /** @enum {string} */
                household: "alone" | "with_children" | "with_teen_son" | "with_partner" | "with_family";
                reason: ("no_bed" | "not_for_this_group" | "no_staff" | "too_late" | "not_safe_here" | "other_place_better") | null;
                /** @description For the shelter: the listed number of the organisation that asks */
                referrer: {
                    name: string;
                    phones: {
                        display: string;
                        e164: string | null;
                        emergency: boolean;
                        extension: string | null;
                        from_abroad: boolean | null;
                        /** @description As dialled today inside Mexico, or with + and country code */
                        number: string;
                        /** @description What to press after the call is answered */
                        option: string | null;
                        toll_free: boolean;
                        voice: boolean;
                        whatsapp: boolean;
                    }[];
                } | null;
                /** Format: date-time */
                requested_at: string;
                /** @enum {string} */
                state: "waiting" | "requested" | "accepted" | "declined" | "arrived" | "released" | "expired";
            }[];
        };
        HsdsOrganization: {
            alternate_name?: string;
            description: string;
            /** Format: uuid */
            id: string;
            name: string;
            services: ({
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                status: "active" | "inactive" | "defunct" | "temporarily closed";
            } | {
                additional_urls?: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uri */
                    url: string;
                }[];
                alert?: string;
                application_process?: string;
                /** Format: date */
                assured_date?: string;
                attributes?: {
                    /** Format: uuid */
                    id: string;
                    label: string;
                    /** @constant */
                    link_entity: "service";
                    /** Format: uuid */
                    link_id: string;
                    /**
                     * @description What the term says of the service
                     * @enum {string}
                     */
                    link_type: "kind" | "need" | "condition" | "regime" | "accepts";
                    taxonomy_term: {
                        code: string;
                        description: string;
                        /** Format: uuid */
                        id: string;
                        language: string;
                        name: string;
                        taxonomy: string;
                    };
                    /** Format: uuid */
                    taxonomy_term_id: string;
                    /**
                     * @description Its basis: the source says it, or the law obliges
                     * @enum {string}
                     */
                    value?: "stated" | "mandate";
                }[];
                cost_options?: {
                    amount?: number;
                    amount_description?: string;
                    currency?: string;
                    /** Format: uuid */
                    id: string;
                    option: string;
                }[];
                description: string;
                eligibility_description?: string;
                email?: string;
                fees_description?: string;
                /** Format: uuid */
                id: string;
                languages?: {
                    code: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                /** Format: date-time */
                last_modified: string;
                maximum_age?: number;
                minimum_age?: number;
                name: string;
                organization?: {
                    alternate_name?: string;
                    description: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** Format: uuid */
                organization_id?: string;
                phones?: {
                    description?: string;
                    extension?: number;
                    /** Format: uuid */
                    id: string;
                    number: string;
                    /** @enum {string} */
                    type: "voice" | "text";
                }[];
                required_documents?: {
                    document: string;
                    /** Format: uuid */
                    id: string;
                }[];
                schedules?: {
                    byday?: string;
                    closes_at?: string;
                    description: string;
                    /** @constant */
                    freq?: "WEEKLY";
                    /** Format: uuid */
                    id: string;
                    opens_at?: string;
                    /** @constant */
                    wkst?: "MO";
                }[];
                service_areas?: {
                    description?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    uri?: string;
                }[];
                service_at_locations?: {
                    description: string;
                    /** Format: uuid */
                    id: string;
                    location: {
                        addresses?: {
                            address_1: string;
                            /** @constant */
                            address_type: "physical";
                            city: string;
                            country: string;
                            /** Format: uuid */
                            id: string;
                            postal_code: string;
                            state_province: string;
                        }[];
                        description: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        location_type: "physical" | "virtual";
                        name: string;
                    };
                    /** Format: uuid */
                    location_id: string;
                    /** Format: uuid */
                    service_id: string;
                }[];
                /** @enum {string} */
                status: "active" | "inactive" | "defunct" | "temporarily closed";
                /** Format: uri */
                url?: string;
                /** @description How one gets in, and what holds inside */
                x_access?: {
                    /** @enum {string} */
                    how: "call" | "write" | "visit" | "referral" | "unknown";
                    max_stay_days: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        value: number;
                    } | null;
                    may_leave_alone: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "yes" | "no" | "unknown";
                    };
                    phone_allowed: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "yes" | "no" | "unknown";
                    };
                    through: {
                        name: string;
                        /** Format: uuid */
                        service_id: string;
                    }[];
                };
                /** @description Lodging only: a band of the whole house as of a day, never a number (docs/public-beds.md) */
                x_availability?: {
                    /** @description Day of the publication; null when nothing is known */
                    as_of: string | null;
                    /** @enum {string} */
                    band: "available" | "few" | "full" | "unknown";
                } | null;
                /** @description Going there has hurt somebody in a reported case */
                x_cautions?: {
                    id: string;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    text: string;
                }[];
                /** @description What it asks of the person; a `yes` that is only assumed is given as `unknown` */
                x_conditions?: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    /** @enum {string} */
                    condition: "complaint_required" | "case_participation_required" | "testimony_required" | "formal_identification_required" | "authority_referral_required" | "documents_required" | "sobriety_required" | "psychiatric_excluded" | "risk_assessment_required" | "appointment_required";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "yes" | "no" | "unknown";
                }[];
                /** @description withheld: nothing finer than the state exists here; an empty address is not an error */
                x_confidentiality?: {
                    /** @description Whether there is a way in that does not name the place: a phone, or another service */
                    front_gate: boolean;
                    /** @enum {string} */
                    location: "published" | "withheld" | "not_known";
                    /** @constant */
                    reason?: "victim_safety";
                };
                /** @description Sources that disagree, each with its words */
                x_conflicts?: {
                    field: string;
                    says: {
                        source: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        };
                        value: string;
                    }[];
                }[];
                /** @description By group of people treated alike: accepts, refuses, unknown */
                x_eligibility?: {
                    group: string | null;
                    /** @description What holds for everything that no rule speaks of */
                    others: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        /** @enum {string} */
                        outcome: "accepts" | "unknown";
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                    };
                    regime: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                    };
                    rules: {
                        accepts: string[];
                        /** @enum {string} */
                        axis: "gender" | "age" | "lgbtiq" | "pregnant" | "disability" | "household" | "exploitation" | "migration" | "nationality" | "situation" | "identification" | "languages";
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        /**
                         * @description What holds for every value that is not listed
                         * @enum {string}
                         */
                        otherwise: "accepts" | "unknown" | "refuses";
                        refuses: string[];
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        unknown: string[];
                    }[];
                }[];
                /**
                 * @description A code of the taxonomy `kind`
                 * @enum {string}
                 */
                x_kind?: "emergency" | "hotline" | "shelter" | "half_way_house" | "womens_refuge" | "migrant_shelter" | "children_home" | "day_centre" | "victims_commission" | "prosecutor" | "child_protection" | "womens_justice_centre" | "womens_institute" | "human_rights_commission" | "refugee_office" | "migration_office" | "consulate" | "legal_aid" | "labour_office" | "search_commission" | "health" | "addiction_care" | "ngo" | "network" | "information";
                /** @description The help given, each with its basis */
                x_needs?: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    /** @enum {string} */
                    need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                }[];
                /** @description Whether one may go out; `unknown` also when groups differ */
                x_regime?: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                };
                /** @description Its id in the API of this directory, `/api/v1/services/{x_slug}` */
                x_slug?: string;
                /** @description What it is known from */
                x_sources?: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @description How the record was checked, by group of fields; `assured_date` is the day of the newest check, and absent while nobody has checked */
                x_verification?: {
                    /** @description Of the newest check, or of the newest source while nobody has checked */
                    date: string | null;
                    /** @description The newest check of each group of fields; a group without one has not been checked */
                    fields: {
                        /** @enum {string} */
                        by: "steward" | "shelter" | "referrer" | "owner";
                        /** Format: date */
                        date: string;
                        /** @description A page that shows it */
                        evidence: string | null;
                        /** @enum {string} */
                        group: "phones" | "hours" | "eligibility" | "regime";
                        /** @enum {string} */
                        method: "public_source" | "called" | "visited" | "owner_confirmed";
                        /** Format: date */
                        next_due: string;
                        /** @enum {string} */
                        status: "fresh" | "due" | "overdue" | "unverified";
                    }[];
                    /**
                     * @description Of the newest check; public_source: somebody read it, nobody has called
                     * @enum {string}
                     */
                    method: "public_source" | "called" | "visited" | "owner_confirmed";
                    /**
                     * @description The worst of the groups that were checked; unverified: nobody has checked since it was gathered
                     * @enum {string}
                     */
                    status: "fresh" | "due" | "overdue" | "unverified";
                };
            })[];
        };
        HsdsOrganizationPage: {
            contents: ({
                alternate_name?: string;
                description: string;
                /** Format: uuid */
                id: string;
                name: string;
            } | {
                alternate_name?: string;
                description: string;
                /** Format: uuid */
                id: string;
                name: string;
                services: ({
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    status: "active" | "inactive" | "defunct" | "temporarily closed";
                } | {
                    additional_urls?: {
                        /** Format: uuid */
                        id: string;
                        /** Format: uri */
                        url: string;
                    }[];
                    alert?: string;
                    application_process?: string;
                    /** Format: date */
                    assured_date?: string;
                    attributes?: {
                        /** Format: uuid */
                        id: string;
                        label: string;
                        /** @constant */
                        link_entity: "service";
                        /** Format: uuid */
                        link_id: string;
                        /**
                         * @description What the term says of the service
                         * @enum {string}
                         */
                        link_type: "kind" | "need" | "condition" | "regime" | "accepts";
                        taxonomy_term: {
                            code: string;
                            description: string;
                            /** Format: uuid */
                            id: string;
                            language: string;
                            name: string;
                            taxonomy: string;
                        };
                        /** Format: uuid */
                        taxonomy_term_id: string;
                        /**
                         * @description Its basis: the source says it, or the law obliges
                         * @enum {string}
                         */
                        value?: "stated" | "mandate";
                    }[];
                    cost_options?: {
                        amount?: number;
                        amount_description?: string;
                        currency?: string;
                        /** Format: uuid */
                        id: string;
                        option: string;
                    }[];
                    description: string;
                    eligibility_description?: string;
                    email?: string;
                    fees_description?: string;
                    /** Format: uuid */
                    id: string;
                    languages?: {
                        code: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    /** Format: date-time */
                    last_modified: string;
                    maximum_age?: number;
                    minimum_age?: number;
                    name: string;
                    organization?: {
                        alternate_name?: string;
                        description: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                    /** Format: uuid */
                    organization_id?: string;
                    phones?: {
                        description?: string;
                        extension?: number;
                        /** Format: uuid */
                        id: string;
                        number: string;
                        /** @enum {string} */
                        type: "voice" | "text";
                    }[];
                    required_documents?: {
                        document: string;
                        /** Format: uuid */
                        id: string;
                    }[];
                    schedules?: {
                        byday?: string;
                        closes_at?: string;
                        description: string;
                        /** @constant */
                        freq?: "WEEKLY";
                        /** Format: uuid */
                        id: string;
                        opens_at?: string;
                        /** @constant */
                        wkst?: "MO";
                    }[];
                    service_areas?: {
                        description?: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                        uri?: string;
                    }[];
                    service_at_locations?: {
                        description: string;
                        /** Format: uuid */
                        id: string;
                        location: {
                            addresses?: {
                                address_1: string;
                                /** @constant */
                                address_type: "physical";
                                city: string;
                                country: string;
                                /** Format: uuid */
                                id: string;
                                postal_code: string;
                                state_province: string;
                            }[];
                            description: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            location_type: "physical" | "virtual";
                            name: string;
                        };
                        /** Format: uuid */
                        location_id: string;
                        /** Format: uuid */
                        service_id: string;
                    }[];
                    /** @enum {string} */
                    status: "active" | "inactive" | "defunct" | "temporarily closed";
                    /** Format: uri */
                    url?: string;
                    /** @description How one gets in, and what holds inside */
                    x_access?: {
                        /** @enum {string} */
                        how: "call" | "write" | "visit" | "referral" | "unknown";
                        max_stay_days: {
                            /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                            basis: ("stated" | "mandate" | "assumed") | null;
                            sources: {
                                /** @description Article of the law */
                                article?: string;
                                /** @description As exact as the source: year, month or day; of a law, its last reform */
                                date: string | null;
                                title: string;
                                url: string | null;
                            }[];
                            value: number;
                        } | null;
                        may_leave_alone: {
                            /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                            basis: ("stated" | "mandate" | "assumed") | null;
                            sources: {
                                /** @description Article of the law */
                                article?: string;
                                /** @description As exact as the source: year, month or day; of a law, its last reform */
                                date: string | null;
                                title: string;
                                url: string | null;
                            }[];
                            /** @enum {string} */
                            value: "yes" | "no" | "unknown";
                        };
                        phone_allowed: {
                            /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                            basis: ("stated" | "mandate" | "assumed") | null;
                            sources: {
                                /** @description Article of the law */
                                article?: string;
                                /** @description As exact as the source: year, month or day; of a law, its last reform */
                                date: string | null;
                                title: string;
                                url: string | null;
                            }[];
                            /** @enum {string} */
                            value: "yes" | "no" | "unknown";
                        };
                        through: {
                            name: string;
                            /** Format: uuid */
                            service_id: string;
                        }[];
                    };
                    /** @description Lodging only: a band of the whole house as of a day, never a number (docs/public-beds.md) */
                    x_availability?: {
                        /** @description Day of the publication; null when nothing is known */
                        as_of: string | null;
                        /** @enum {string} */
                        band: "available" | "few" | "full" | "unknown";
                    } | null;
                    /** @description Going there has hurt somebody in a reported case */
                    x_cautions?: {
                        id: string;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        text: string;
                    }[];
                    /** @description What it asks of the person; a `yes` that is only assumed is given as `unknown` */
                    x_conditions?: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        /** @enum {string} */
                        condition: "complaint_required" | "case_participation_required" | "testimony_required" | "formal_identification_required" | "authority_referral_required" | "documents_required" | "sobriety_required" | "psychiatric_excluded" | "risk_assessment_required" | "appointment_required";
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "yes" | "no" | "unknown";
                    }[];
                    /** @description withheld: nothing finer than the state exists here; an empty address is not an error */
                    x_confidentiality?: {
                        /** @description Whether there is a way in that does not name the place: a phone, or another service */
                        front_gate: boolean;
                        /** @enum {string} */
                        location: "published" | "withheld" | "not_known";
                        /** @constant */
                        reason?: "victim_safety";
                    };
                    /** @description Sources that disagree, each with its words */
                    x_conflicts?: {
                        field: string;
                        says: {
                            source: {
                                /** @description Article of the law */
                                article?: string;
                                /** @description As exact as the source: year, month or day; of a law, its last reform */
                                date: string | null;
                                title: string;
                                url: string | null;
                            };
                            value: string;
                        }[];
                    }[];
                    /** @description By group of people treated alike: accepts, refuses, unknown */
                    x_eligibility?: {
                        group: string | null;
                        /** @description What holds for everything that no rule speaks of */
                        others: {
                            /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                            basis: ("stated" | "mandate" | "assumed") | null;
                            /** @enum {string} */
                            outcome: "accepts" | "unknown";
                            sources: {
                                /** @description Article of the law */
                                article?: string;
                                /** @description As exact as the source: year, month or day; of a law, its last reform */
                                date: string | null;
                                title: string;
                                url: string | null;
                            }[];
                        };
                        regime: {
                            /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                            basis: ("stated" | "mandate" | "assumed") | null;
                            sources: {
                                /** @description Article of the law */
                                article?: string;
                                /** @description As exact as the source: year, month or day; of a law, its last reform */
                                date: string | null;
                                title: string;
                                url: string | null;
                            }[];
                            /** @enum {string} */
                            value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                        };
                        rules: {
                            accepts: string[];
                            /** @enum {string} */
                            axis: "gender" | "age" | "lgbtiq" | "pregnant" | "disability" | "household" | "exploitation" | "migration" | "nationality" | "situation" | "identification" | "languages";
                            /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                            basis: ("stated" | "mandate" | "assumed") | null;
                            /**
                             * @description What holds for every value that is not listed
                             * @enum {string}
                             */
                            otherwise: "accepts" | "unknown" | "refuses";
                            refuses: string[];
                            sources: {
                                /** @description Article of the law */
                                article?: string;
                                /** @description As exact as the source: year, month or day; of a law, its last reform */
                                date: string | null;
                                title: string;
                                url: string | null;
                            }[];
                            unknown: string[];
                        }[];
                    }[];
                    /**
                     * @description A code of the taxonomy `kind`
                     * @enum {string}
                     */
                    x_kind?: "emergency" | "hotline" | "shelter" | "half_way_house" | "womens_refuge" | "migrant_shelter" | "children_home" | "day_centre" | "victims_commission" | "prosecutor" | "child_protection" | "womens_justice_centre" | "womens_institute" | "human_rights_commission" | "refugee_office" | "migration_office" | "consulate" | "legal_aid" | "labour_office" | "search_commission" | "health" | "addiction_care" | "ngo" | "network" | "information";
                    /** @description The help given, each with its basis */
                    x_needs?: {
                        /**
                         * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                         * @enum {string}
                         */
                        basis: "stated" | "mandate" | "assumed";
                        /** @enum {string} */
                        need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                    }[];
                    /** @description Whether one may go out; `unknown` also when groups differ */
                    x_regime?: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                    };
                    /** @description Its id in the API of this directory, `/api/v1/services/{x_slug}` */
                    x_slug?: string;
                    /** @description What it is known from */
                    x_sources?: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @description How the record was checked, by group of fields; `assured_date` is the day of the newest check, and absent while nobody has checked */
                    x_verification?: {
                        /** @description Of the newest check, or of the newest source while nobody has checked */
                        date: string | null;
                        /** @description The newest check of each group of fields; a group without one has not been checked */
                        fields: {
                            /** @enum {string} */
                            by: "steward" | "shelter" | "referrer" | "owner";
                            /** Format: date */
                            date: string;
                            /** @description A page that shows it */
                            evidence: string | null;
                            /** @enum {string} */
                            group: "phones" | "hours" | "eligibility" | "regime";
                            /** @enum {string} */
                            method: "public_source" | "called" | "visited" | "owner_confirmed";
                            /** Format: date */
                            next_due: string;
                            /** @enum {string} */
                            status: "fresh" | "due" | "overdue" | "unverified";
                        }[];
                        /**
                         * @description Of the newest check; public_source: somebody read it, nobody has called
                         * @enum {string}
                         */
                        method: "public_source" | "called" | "visited" | "owner_confirmed";
                        /**
                         * @description The worst of the groups that were checked; unverified: nobody has checked since it was gathered
                         * @enum {string}
                         */
                        status: "fresh" | "due" | "overdue" | "unverified";
                    };
                })[];
            })[];
            empty: boolean;
            first_page: boolean;
            last_page: boolean;
            page_number: number;
            /** @description Items in this page */
            size: number;
            total_items: number;
            total_pages: number;
        };
        HsdsRoot: {
            /** Format: uri */
            data_guide: string;
            description: string;
            /** Format: uri */
            openapi_url: string;
            /** Format: uri */
            profile: string;
            publisher: {
                name: string;
                /** Format: uri */
                website: string;
            };
            /** @constant */
            version: "3.2.3";
        };
        HsdsService: {
            additional_urls?: {
                /** Format: uuid */
                id: string;
                /** Format: uri */
                url: string;
            }[];
            alert?: string;
            application_process?: string;
            /** Format: date */
            assured_date?: string;
            attributes?: {
                /** Format: uuid */
                id: string;
                label: string;
                /** @constant */
                link_entity: "service";
                /** Format: uuid */
                link_id: string;
                /**
                 * @description What the term says of the service
                 * @enum {string}
                 */
                link_type: "kind" | "need" | "condition" | "regime" | "accepts";
                taxonomy_term: {
                    code: string;
                    description: string;
                    /** Format: uuid */
                    id: string;
                    language: string;
                    name: string;
                    taxonomy: string;
                };
                /** Format: uuid */
                taxonomy_term_id: string;
                /**
                 * @description Its basis: the source says it, or the law obliges
                 * @enum {string}
                 */
                value?: "stated" | "mandate";
            }[];
            cost_options?: {
                amount?: number;
                amount_description?: string;
                currency?: string;
                /** Format: uuid */
                id: string;
                option: string;
            }[];
            description: string;
            eligibility_description?: string;
            email?: string;
            fees_description?: string;
            /** Format: uuid */
            id: string;
            languages?: {
                code: string;
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** Format: date-time */
            last_modified: string;
            maximum_age?: number;
            minimum_age?: number;
            name: string;
            organization?: {
                alternate_name?: string;
                description: string;
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            organization_id?: string;
            phones?: {
                description?: string;
                extension?: number;
                /** Format: uuid */
                id: string;
                number: string;
                /** @enum {string} */
                type: "voice" | "text";
            }[];
            required_documents?: {
                document: string;
                /** Format: uuid */
                id: string;
            }[];
            schedules?: {
                byday?: string;
                closes_at?: string;
                description: string;
                /** @constant */
                freq?: "WEEKLY";
                /** Format: uuid */
                id: string;
                opens_at?: string;
                /** @constant */
                wkst?: "MO";
            }[];
            service_areas?: {
                description?: string;
                /** Format: uuid */
                id: string;
                name: string;
                uri?: string;
            }[];
            service_at_locations?: {
                description: string;
                /** Format: uuid */
                id: string;
                location: {
                    addresses?: {
                        address_1: string;
                        /** @constant */
                        address_type: "physical";
                        city: string;
                        country: string;
                        /** Format: uuid */
                        id: string;
                        postal_code: string;
                        state_province: string;
                    }[];
                    description: string;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    location_type: "physical" | "virtual";
                    name: string;
                };
                /** Format: uuid */
                location_id: string;
                /** Format: uuid */
                service_id: string;
            }[];
            /** @enum {string} */
            status: "active" | "inactive" | "defunct" | "temporarily closed";
            /** Format: uri */
            url?: string;
            /** @description How one gets in, and what holds inside */
            x_access?: {
                /** @enum {string} */
                how: "call" | "write" | "visit" | "referral" | "unknown";
                max_stay_days: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    value: number;
                } | null;
                may_leave_alone: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "yes" | "no" | "unknown";
                };
                phone_allowed: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "yes" | "no" | "unknown";
                };
                through: {
                    name: string;
                    /** Format: uuid */
                    service_id: string;
                }[];
            };
            /** @description Lodging only: a band of the whole house as of a day, never a number (docs/public-beds.md) */
            x_availability?: {
                /** @description Day of the publication; null when nothing is known */
                as_of: string | null;
                /** @enum {string} */
                band: "available" | "few" | "full" | "unknown";
            } | null;
            /** @description Going there has hurt somebody in a reported case */
            x_cautions?: {
                id: string;
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                text: string;
            }[];
            /** @description What it asks of the person; a `yes` that is only assumed is given as `unknown` */
            x_conditions?: {
                /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                basis: ("stated" | "mandate" | "assumed") | null;
                /** @enum {string} */
                condition: "complaint_required" | "case_participation_required" | "testimony_required" | "formal_identification_required" | "authority_referral_required" | "documents_required" | "sobriety_required" | "psychiatric_excluded" | "risk_assessment_required" | "appointment_required";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @enum {string} */
                value: "yes" | "no" | "unknown";
            }[];
            /** @description withheld: nothing finer than the state exists here; an empty address is not an error */
            x_confidentiality?: {
                /** @description Whether there is a way in that does not name the place: a phone, or another service */
                front_gate: boolean;
                /** @enum {string} */
                location: "published" | "withheld" | "not_known";
                /** @constant */
                reason?: "victim_safety";
            };
            /** @description Sources that disagree, each with its words */
            x_conflicts?: {
                field: string;
                says: {
                    source: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    };
                    value: string;
                }[];
            }[];
            /** @description By group of people treated alike: accepts, refuses, unknown */
            x_eligibility?: {
                group: string | null;
                /** @description What holds for everything that no rule speaks of */
                others: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    /** @enum {string} */
                    outcome: "accepts" | "unknown";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                };
                regime: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                };
                rules: {
                    accepts: string[];
                    /** @enum {string} */
                    axis: "gender" | "age" | "lgbtiq" | "pregnant" | "disability" | "household" | "exploitation" | "migration" | "nationality" | "situation" | "identification" | "languages";
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    /**
                     * @description What holds for every value that is not listed
                     * @enum {string}
                     */
                    otherwise: "accepts" | "unknown" | "refuses";
                    refuses: string[];
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    unknown: string[];
                }[];
            }[];
            /**
             * @description A code of the taxonomy `kind`
             * @enum {string}
             */
            x_kind?: "emergency" | "hotline" | "shelter" | "half_way_house" | "womens_refuge" | "migrant_shelter" | "children_home" | "day_centre" | "victims_commission" | "prosecutor" | "child_protection" | "womens_justice_centre" | "womens_institute" | "human_rights_commission" | "refugee_office" | "migration_office" | "consulate" | "legal_aid" | "labour_office" | "search_commission" | "health" | "addiction_care" | "ngo" | "network" | "information";
            /** @description The help given, each with its basis */
            x_needs?: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                /** @enum {string} */
                need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
            }[];
            /** @description Whether one may go out; `unknown` also when groups differ */
            x_regime?: {
                /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                basis: ("stated" | "mandate" | "assumed") | null;
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @enum {string} */
                value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
            };
            /** @description Its id in the API of this directory, `/api/v1/services/{x_slug}` */
            x_slug?: string;
            /** @description What it is known from */
            x_sources?: {
                /** @description Article of the law */
                article?: string;
                /** @description As exact as the source: year, month or day; of a law, its last reform */
                date: string | null;
                title: string;
                url: string | null;
            }[];
            /** @description How the record was checked, by group of fields; `assured_date` is the day of the newest check, and absent while nobody has checked */
            x_verification?: {
                /** @description Of the newest check, or of the newest source while nobody has checked */
                date: string | null;
                /** @description The newest check of each group of fields; a group without one has not been checked */
                fields: {
                    /** @enum {string} */
                    by: "steward" | "shelter" | "referrer" | "owner";
                    /** Format: date */
                    date: string;
                    /** @description A page that shows it */
                    evidence: string | null;
                    /** @enum {string} */
                    group: "phones" | "hours" | "eligibility" | "regime";
                    /** @enum {string} */
                    method: "public_source" | "called" | "visited" | "owner_confirmed";
                    /** Format: date */
                    next_due: string;
                    /** @enum {string} */
                    status: "fresh" | "due" | "overdue" | "unverified";
                }[];
                /**
                 * @description Of the newest check; public_source: somebody read it, nobody has called
                 * @enum {string}
                 */
                method: "public_source" | "called" | "visited" | "owner_confirmed";
                /**
                 * @description The worst of the groups that were checked; unverified: nobody has checked since it was gathered
                 * @enum {string}
                 */
                status: "fresh" | "due" | "overdue" | "unverified";
            };
        };
        HsdsServiceAtLocation: {
            description: string;
            /** Format: uuid */
            id: string;
            location: {
                addresses?: {
                    address_1: string;
                    /** @constant */
                    address_type: "physical";
                    city: string;
                    country: string;
                    /** Format: uuid */
                    id: string;
                    postal_code: string;
                    state_province: string;
                }[];
                description: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                location_type: "physical" | "virtual";
                name: string;
            };
            /** Format: uuid */
            location_id: string;
            phones: {
                description?: string;
                extension?: number;
                /** Format: uuid */
                id: string;
                number: string;
                /** @enum {string} */
                type: "voice" | "text";
            }[];
            schedules: {
                byday?: string;
                closes_at?: string;
                description: string;
                /** @constant */
                freq?: "WEEKLY";
                /** Format: uuid */
                id: string;
                opens_at?: string;
                /** @constant */
                wkst?: "MO";
            }[];
            service: {
                alert?: string;
                application_process?: string;
                /** Format: date */
                assured_date?: string;
                description: string;
                eligibility_description?: string;
                email?: string;
                fees_description?: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                last_modified: string;
                maximum_age?: number;
                minimum_age?: number;
                name: string;
                organization?: {
                    alternate_name?: string;
                    description: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** Format: uuid */
                organization_id?: string;
                /** @enum {string} */
                status: "active" | "inactive" | "defunct" | "temporarily closed";
                /** Format: uri */
                url?: string;
                /** @description withheld: nothing finer than the state exists here; an empty address is not an error */
                x_confidentiality?: {
                    /** @description Whether there is a way in that does not name the place: a phone, or another service */
                    front_gate: boolean;
                    /** @enum {string} */
                    location: "published" | "withheld" | "not_known";
                    /** @constant */
                    reason?: "victim_safety";
                };
            };
            service_areas: {
                description?: string;
                /** Format: uuid */
                id: string;
                name: string;
                uri?: string;
            }[];
            /** Format: uuid */
            service_id: string;
        };
        HsdsServiceAtLocationPage: {
            contents: ({
                description: string;
                /** Format: uuid */
                id: string;
                location: {
                    addresses?: {
                        address_1: string;
                        /** @constant */
                        address_type: "physical";
                        city: string;
                        country: string;
                        /** Format: uuid */
                        id: string;
                        postal_code: string;
                        state_province: string;
                    }[];
                    description: string;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    location_type: "physical" | "virtual";
                    name: string;
                };
                /** Format: uuid */
                location_id: string;
                service: {
                    alert?: string;
                    application_process?: string;
                    /** Format: date */
                    assured_date?: string;
                    description: string;
                    eligibility_description?: string;
                    email?: string;
                    fees_description?: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: date-time */
                    last_modified: string;
                    maximum_age?: number;
                    minimum_age?: number;
                    name: string;
                    /** Format: uuid */
                    organization_id?: string;
                    /** @enum {string} */
                    status: "active" | "inactive" | "defunct" | "temporarily closed";
                    /** Format: uri */
                    url?: string;
                };
                /** Format: uuid */
                service_id: string;
            } | {
                description: string;
                /** Format: uuid */
                id: string;
                location: {
                    addresses?: {
                        address_1: string;
                        /** @constant */
                        address_type: "physical";
                        city: string;
                        country: string;
                        /** Format: uuid */
                        id: string;
                        postal_code: string;
                        state_province: string;
                    }[];
                    description: string;
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    location_type: "physical" | "virtual";
                    name: string;
                };
                /** Format: uuid */
                location_id: string;
                phones: {
                    description?: string;
                    extension?: number;
                    /** Format: uuid */
                    id: string;
                    number: string;
                    /** @enum {string} */
                    type: "voice" | "text";
                }[];
                schedules: {
                    byday?: string;
                    closes_at?: string;
                    description: string;
                    /** @constant */
                    freq?: "WEEKLY";
                    /** Format: uuid */
                    id: string;
                    opens_at?: string;
                    /** @constant */
                    wkst?: "MO";
                }[];
                service: {
                    alert?: string;
                    application_process?: string;
                    /** Format: date */
                    assured_date?: string;
                    description: string;
                    eligibility_description?: string;
                    email?: string;
                    fees_description?: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: date-time */
                    last_modified: string;
                    maximum_age?: number;
                    minimum_age?: number;
                    name: string;
                    organization?: {
                        alternate_name?: string;
                        description: string;
                        /** Format: uuid */
                        id: string;
                        name: string;
                    };
                    /** Format: uuid */
                    organization_id?: string;
                    /** @enum {string} */
                    status: "active" | "inactive" | "defunct" | "temporarily closed";
                    /** Format: uri */
                    url?: string;
                    /** @description withheld: nothing finer than the state exists here; an empty address is not an error */
                    x_confidentiality?: {
                        /** @description Whether there is a way in that does not name the place: a phone, or another service */
                        front_gate: boolean;
                        /** @enum {string} */
                        location: "published" | "withheld" | "not_known";
                        /** @constant */
                        reason?: "victim_safety";
                    };
                };
                service_areas: {
                    description?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    uri?: string;
                }[];
                /** Format: uuid */
                service_id: string;
            })[];
            empty: boolean;
            first_page: boolean;
            last_page: boolean;
            page_number: number;
            /** @description Items in this page */
            size: number;
            total_items: number;
            total_pages: number;
        };
        HsdsServicePage: {
            contents: ({
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                last_modified: string;
                /** Format: date-time */
                modified_date: string;
                name: string;
                /** @enum {string} */
                status: "active" | "inactive" | "defunct" | "temporarily closed";
            } | {
                alert?: string;
                application_process?: string;
                /** Format: date */
                assured_date?: string;
                description: string;
                eligibility_description?: string;
                email?: string;
                fees_description?: string;
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                last_modified: string;
                maximum_age?: number;
                minimum_age?: number;
                name: string;
                organization?: {
                    alternate_name?: string;
                    description: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** Format: uuid */
                organization_id?: string;
                /** @enum {string} */
                status: "active" | "inactive" | "defunct" | "temporarily closed";
                /** Format: uri */
                url?: string;
                /** @description withheld: nothing finer than the state exists here; an empty address is not an error */
                x_confidentiality?: {
                    /** @description Whether there is a way in that does not name the place: a phone, or another service */
                    front_gate: boolean;
                    /** @enum {string} */
                    location: "published" | "withheld" | "not_known";
                    /** @constant */
                    reason?: "victim_safety";
                };
            } | {
                additional_urls?: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uri */
                    url: string;
                }[];
                alert?: string;
                application_process?: string;
                /** Format: date */
                assured_date?: string;
                attributes?: {
                    /** Format: uuid */
                    id: string;
                    label: string;
                    /** @constant */
                    link_entity: "service";
                    /** Format: uuid */
                    link_id: string;
                    /**
                     * @description What the term says of the service
                     * @enum {string}
                     */
                    link_type: "kind" | "need" | "condition" | "regime" | "accepts";
                    taxonomy_term: {
                        code: string;
                        description: string;
                        /** Format: uuid */
                        id: string;
                        language: string;
                        name: string;
                        taxonomy: string;
                    };
                    /** Format: uuid */
                    taxonomy_term_id: string;
                    /**
                     * @description Its basis: the source says it, or the law obliges
                     * @enum {string}
                     */
                    value?: "stated" | "mandate";
                }[];
                cost_options?: {
                    amount?: number;
                    amount_description?: string;
                    currency?: string;
                    /** Format: uuid */
                    id: string;
                    option: string;
                }[];
                description: string;
                eligibility_description?: string;
                email?: string;
                fees_description?: string;
                /** Format: uuid */
                id: string;
                languages?: {
                    code: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                /** Format: date-time */
                last_modified: string;
                maximum_age?: number;
                minimum_age?: number;
                name: string;
                organization?: {
                    alternate_name?: string;
                    description: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** Format: uuid */
                organization_id?: string;
                phones?: {
                    description?: string;
                    extension?: number;
                    /** Format: uuid */
                    id: string;
                    number: string;
                    /** @enum {string} */
                    type: "voice" | "text";
                }[];
                required_documents?: {
                    document: string;
                    /** Format: uuid */
                    id: string;
                }[];
                schedules?: {
                    byday?: string;
                    closes_at?: string;
                    description: string;
                    /** @constant */
                    freq?: "WEEKLY";
                    /** Format: uuid */
                    id: string;
                    opens_at?: string;
                    /** @constant */
                    wkst?: "MO";
                }[];
                service_areas?: {
                    description?: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    uri?: string;
                }[];
                service_at_locations?: {
                    description: string;
                    /** Format: uuid */
                    id: string;
                    location: {
                        addresses?: {
                            address_1: string;
                            /** @constant */
                            address_type: "physical";
                            city: string;
                            country: string;
                            /** Format: uuid */
                            id: string;
                            postal_code: string;
                            state_province: string;
                        }[];
                        description: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        location_type: "physical" | "virtual";
                        name: string;
                    };
                    /** Format: uuid */
                    location_id: string;
                    /** Format: uuid */
                    service_id: string;
                }[];
                /** @enum {string} */
                status: "active" | "inactive" | "defunct" | "temporarily closed";
                /** Format: uri */
                url?: string;
                /** @description How one gets in, and what holds inside */
                x_access?: {
                    /** @enum {string} */
                    how: "call" | "write" | "visit" | "referral" | "unknown";
                    max_stay_days: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        value: number;
                    } | null;
                    may_leave_alone: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "yes" | "no" | "unknown";
                    };
                    phone_allowed: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "yes" | "no" | "unknown";
                    };
                    through: {
                        name: string;
                        /** Format: uuid */
                        service_id: string;
                    }[];
                };
                /** @description Lodging only: a band of the whole house as of a day, never a number (docs/public-beds.md) */
                x_availability?: {
                    /** @description Day of the publication; null when nothing is known */
                    as_of: string | null;
                    /** @enum {string} */
                    band: "available" | "few" | "full" | "unknown";
                } | null;
                /** @description Going there has hurt somebody in a reported case */
                x_cautions?: {
                    id: string;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    text: string;
                }[];
                /** @description What it asks of the person; a `yes` that is only assumed is given as `unknown` */
                x_conditions?: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    /** @enum {string} */
                    condition: "complaint_required" | "case_participation_required" | "testimony_required" | "formal_identification_required" | "authority_referral_required" | "documents_required" | "sobriety_required" | "psychiatric_excluded" | "risk_assessment_required" | "appointment_required";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "yes" | "no" | "unknown";
                }[];
                /** @description withheld: nothing finer than the state exists here; an empty address is not an error */
                x_confidentiality?: {
                    /** @description Whether there is a way in that does not name the place: a phone, or another service */
                    front_gate: boolean;
                    /** @enum {string} */
                    location: "published" | "withheld" | "not_known";
                    /** @constant */
                    reason?: "victim_safety";
                };
                /** @description Sources that disagree, each with its words */
                x_conflicts?: {
                    field: string;
                    says: {
                        source: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        };
                        value: string;
                    }[];
                }[];
                /** @description By group of people treated alike: accepts, refuses, unknown */
                x_eligibility?: {
                    group: string | null;
                    /** @description What holds for everything that no rule speaks of */
                    others: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        /** @enum {string} */
                        outcome: "accepts" | "unknown";
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                    };
                    regime: {
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        /** @enum {string} */
                        value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                    };
                    rules: {
                        accepts: string[];
                        /** @enum {string} */
                        axis: "gender" | "age" | "lgbtiq" | "pregnant" | "disability" | "household" | "exploitation" | "migration" | "nationality" | "situation" | "identification" | "languages";
                        /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                        basis: ("stated" | "mandate" | "assumed") | null;
                        /**
                         * @description What holds for every value that is not listed
                         * @enum {string}
                         */
                        otherwise: "accepts" | "unknown" | "refuses";
                        refuses: string[];
                        sources: {
                            /** @description Article of the law */
                            article?: string;
                            /** @description As exact as the source: year, month or day; of a law, its last reform */
                            date: string | null;
                            title: string;
                            url: string | null;
                        }[];
                        unknown: string[];
                    }[];
                }[];
                /**
                 * @description A code of the taxonomy `kind`
                 * @enum {string}
                 */
                x_kind?: "emergency" | "hotline" | "shelter" | "half_way_house" | "womens_refuge" | "migrant_shelter" | "children_home" | "day_centre" | "victims_commission" | "prosecutor" | "child_protection" | "womens_justice_centre" | "womens_institute" | "human_rights_commission" | "refugee_office" | "migration_office" | "consulate" | "legal_aid" | "labour_office" | "search_commission" | "health" | "addiction_care" | "ngo" | "network" | "information";
                /** @description The help given, each with its basis */
                x_needs?: {
                    /**
                     * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                     * @enum {string}
                     */
                    basis: "stated" | "mandate" | "assumed";
                    /** @enum {string} */
                    need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                }[];
                /** @description Whether one may go out; `unknown` also when groups differ */
                x_regime?: {
                    /** @description stated: the source says it · mandate: the law obliges · assumed: typical of such places, counts as unknown · null: nothing is said */
                    basis: ("stated" | "mandate" | "assumed") | null;
                    sources: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    }[];
                    /** @enum {string} */
                    value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
                };
                /** @description Its id in the API of this directory, `/api/v1/services/{x_slug}` */
                x_slug?: string;
                /** @description What it is known from */
                x_sources?: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @description How the record was checked, by group of fields; `assured_date` is the day of the newest check, and absent while nobody has checked */
                x_verification?: {
                    /** @description Of the newest check, or of the newest source while nobody has checked */
                    date: string | null;
                    /** @description The newest check of each group of fields; a group without one has not been checked */
                    fields: {
                        /** @enum {string} */
                        by: "steward" | "shelter" | "referrer" | "owner";
                        /** Format: date */
                        date: string;
                        /** @description A page that shows it */
                        evidence: string | null;
                        /** @enum {string} */
                        group: "phones" | "hours" | "eligibility" | "regime";
                        /** @enum {string} */
                        method: "public_source" | "called" | "visited" | "owner_confirmed";
                        /** Format: date */
                        next_due: string;
                        /** @enum {string} */
                        status: "fresh" | "due" | "overdue" | "unverified";
                    }[];
                    /**
                     * @description Of the newest check; public_source: somebody read it, nobody has called
                     * @enum {string}
                     */
                    method: "public_source" | "called" | "visited" | "owner_confirmed";
                    /**
                     * @description The worst of the groups that were checked; unverified: nobody has checked since it was gathered
                     * @enum {string}
                     */
                    status: "fresh" | "due" | "overdue" | "unverified";
                };
            })[];
            empty: boolean;
            first_page: boolean;
            last_page: boolean;
            page_number: number;
            /** @description Items in this page */
            size: number;
            total_items: number;
            total_pages: number;
        };
        HsdsTaxonomy: {
            description: string;
            /** Format: uuid */
            id: string;
            name: string;
            version: string;
        };
        HsdsTaxonomyPage: {
            contents: {
                description: string;
                /** Format: uuid */
                id: string;
                name: string;
                version: string;
            }[];
            empty: boolean;
            first_page: boolean;
            last_page: boolean;
            page_number: number;
            /** @description Items in this page */
            size: number;
            total_items: number;
            total_pages: number;
        };
        HsdsTaxonomyTerm: {
            code: string;
            description: string;
            /** Format: uuid */
            id: string;
            language: string;
            name: string;
            /** Format: uuid */
            parent_id?: string;
            taxonomy: string;
            taxonomy_detail: {
                description: string;
                /** Format: uuid */
                id: string;
                name: string;
                version: string;
            };
            /** Format: uuid */
            taxonomy_id: string;
            x_htcds?: {
                code: string;
                field: string;
                /** @enum {string} */
                match: "exact" | "close" | "broad" | "narrow";
            }[];
            x_name_en: string;
        };
        HsdsTaxonomyTermPage: {
            contents: {
                code: string;
                description: string;
                /** Format: uuid */
                id: string;
                language: string;
                name: string;
                /** Format: uuid */
                parent_id?: string;
                taxonomy: string;
                taxonomy_detail: {
                    description: string;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    version: string;
                };
                /** Format: uuid */
                taxonomy_id: string;
                x_htcds?: {
                    code: string;
                    field: string;
                    /** @enum {string} */
                    match: "exact" | "close" | "broad" | "narrow";
                }[];
                x_name_en: string;
            }[];
            empty: boolean;
            first_page: boolean;
            last_page: boolean;
            page_number: number;
            /** @description Items in this page */
            size: number;
            total_items: number;
            total_pages: number;
        };
        NewWebhook: {
            /** Format: date-time */
            added_at: string;
            id: string;
            /** @description What your server last answered; null when it did not answer */
            last_status: number | null;
            /** @description Of the last 30 days */
            notices: {
                delivered: number;
                given_up: number;
                waiting: number;
            };
            /** @description The 32 bytes of the key of HMAC-SHA256, in hexadecimal; shown only now */
            secret: string;
            url: string;
        };
        OpenBeds: {
            groups: {
                accepts_holds: boolean;
                /** @enum {string} */
                freshness: "fresh" | "ageing" | "unknown";
                /** @description Room for so many beds; null when nobody has said lately */
                has_room: boolean | null;
                hold_minutes: number;
                id: string;
                /** @description When people are taken in, as 18:00-06:00 by the clock of the state; null when not known */
                intake_hours: string | null;
                /** @description null when not known */
                max_stay_days: number | null;
                /** @description Free beds that nobody holds; null when not known or not shown */
                open: number | null;
                /**
                 * @description Whether whoever sleeps there may go out
                 * @enum {string}
                 */
                regime: "open" | "semi_open" | "closed" | "unknown";
                /** @description When a shelter last said its figures */
                said_at: string | null;
                /** @description The service of the directory whose beds these are */
                service: string;
                /** @enum {string} */
                state: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                /** @enum {string} */
                verdict: "accepts" | "ask" | "refuses";
                /** @description How many wait for a bed; null when not shown */
                waiting: number | null;
            }[];
        };
        OpenBedsRequest: {
            /** @default 1 */
            beds: number;
            /** @default {} */
            profile: {
                age?: number | ("0-11" | "12-17" | "18-59" | "60+") | "doubt";
                /** @enum {string} */
                complaint?: "filed" | "willing" | "unwilling" | "unsure";
                /** @constant */
                disability?: "yes";
                exploitation?: ("slavery" | "servitude" | "sexual" | "labour" | "forced_labour" | "begging" | "criminal_activity" | "illegal_adoption" | "forced_marriage" | "organ_removal" | "biomedical" | "unsure")[];
                /** @enum {string} */
                gender?: "female" | "male" | "trans_female" | "trans_male" | "nonbinary";
                /** @enum {string} */
                household?: "alone" | "with_children" | "with_teen_son" | "with_partner" | "with_family";
                /** @enum {string} */
                identification?: "none" | "possible" | "formal";
                languages?: string[];
                /** @constant */
                lgbtiq?: "yes";
                /** @enum {string} */
                migration?: "mexican" | "regular" | "irregular" | "in_transit" | "returned" | "displaced" | "humanitarian_card" | "asylum_seeker" | "refugee" | "complementary_protection" | "stateless" | "unsure";
                nationality?: string;
                /** @constant */
                pregnant?: "yes";
                /** @enum {string} */
                situation?: "safe" | "with_exploiter" | "street" | "migration_station" | "custody" | "hospital";
            };
            /** @enum {string} */
            state: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            /** @description Of `figures_changed`: what was sent, and what holds, with its version */
            figures?: {
                current: {
                    /** @description Beds that the group has */
                    capacity: number;
                    /** @description Beds in which nobody sleeps tonight, those on hold included */
                    free: number;
                    /** @description Beds that cannot be used now */
                    out_of_service: number;
                    version: number;
                };
                yours: {
                    /** @description Beds that the group has */
                    capacity?: number;
                    /** @description Beds in which nobody sleeps tonight, those on hold included */
                    free?: number;
                    /** @description Beds that cannot be used now */
                    out_of_service?: number;
                };
            };
            status: number;
            title: string;
            type: string;
        };
        Service: {
            access: {
                /** @enum {string} */
                how: "call" | "write" | "visit" | "referral" | "unknown";
                through: {
                    id: string;
                    name: string;
                    /** @description Its page on this site, in the language of the answer */
                    page: string;
                    phones: {
                        display: string;
                        e164: string | null;
                        emergency: boolean;
                        extension: string | null;
                        from_abroad: boolean | null;
                        /** @description As dialled today inside Mexico, or with + and country code */
                        number: string;
                        /** @description What to press after the call is answered */
                        option: string | null;
                        toll_free: boolean;
                        voice: boolean;
                        whatsapp: boolean;
                    }[];
                }[];
            };
            /** @description What holds for some days, each with its last day; `phone`: of `changed_number`, the one that is right meanwhile */
            alerts: {
                /** @enum {string} */
                kind: "closed" | "full" | "changed_number";
                phone: {
                    display: string;
                    e164: string | null;
                    emergency: boolean;
                    extension: string | null;
                    from_abroad: boolean | null;
                    /** @description As dialled today inside Mexico, or with + and country code */
                    number: string;
                    /** @description What to press after the call is answered */
                    option: string | null;
                    toll_free: boolean;
                    voice: boolean;
                    whatsapp: boolean;
                } | null;
                /** Format: date */
                until: string;
            }[];
            /** @description Lodging only: a band of the whole house as of a day, never a number (docs/public-beds.md) */
            beds: {
                /** @description Day of the publication; null when nothing is known */
                as_of: string | null;
                /** @enum {string} */
                band: "available" | "few" | "full" | "unknown";
            } | null;
            cautions: {
                id: string;
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                text: string;
            }[];
            /** @description A `yes` that is only assumed is given as `unknown` */
            conditions: {
                /** @enum {string} */
                appointment_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                authority_referral_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                case_participation_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                complaint_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                documents_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                formal_identification_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                psychiatric_excluded: "yes" | "no" | "unknown";
                /** @enum {string} */
                risk_assessment_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                sobriety_required: "yes" | "no" | "unknown";
                /** @enum {string} */
                testimony_required: "yes" | "no" | "unknown";
            };
            cost: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @enum {string} */
                value: "free" | "donation" | "paid";
            } | null;
            /**
             * @description For trying things out: this place does not exist
             * @constant
             */
            demo?: true;
            disagreements: {
                field: string;
                says: {
                    source: {
                        /** @description Article of the law */
                        article?: string;
                        /** @description As exact as the source: year, month or day; of a law, its last reform */
                        date: string | null;
                        title: string;
                        url: string | null;
                    };
                    value: string;
                }[];
            }[];
            emails: string[];
            /** @description Countries, or their states, where it serves Mexicans abroad */
            hosts: string[];
            /** @description OSM opening_hours syntax */
            hours: string | null;
            id: string;
            /** @enum {string} */
            kind: "emergency" | "hotline" | "shelter" | "half_way_house" | "womens_refuge" | "migrant_shelter" | "children_home" | "day_centre" | "victims_commission" | "prosecutor" | "child_protection" | "womens_justice_centre" | "womens_institute" | "human_rights_commission" | "refugee_office" | "migration_office" | "consulate" | "legal_aid" | "labour_office" | "search_commission" | "health" | "addiction_care" | "ngo" | "network" | "information";
            languages: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                language: string;
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
            }[];
            /** @enum {string} */
            level: "federal" | "state" | "municipal" | "international" | "civil";
            location: {
                /** @constant */
                withheld: true;
            } | {
                address: string | null;
                city: string | null;
                /** @constant */
                withheld: false;
            };
            max_stay_days: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                value: number;
            } | null;
            may_leave_alone: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @enum {string} */
                value: "yes" | "no" | "unknown";
            } | null;
            name: string;
            national: boolean;
            needs: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                /** @enum {string} */
                need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
            }[];
            /** @description By its hours and the time of its state; null: not known */
            open_now: boolean | null;
            /** @description What `hours` means; null when it is not known or not the same every week */
            opening: {
                /** @description A public holiday: the hours may not hold */
                holiday_today: boolean;
                /** @description When it surely opens next, in local time; null while open, or when not known */
                next: {
                    date: string;
                    in_days: number;
                    time: string;
                    weekday: number;
                } | null;
                /** @description The same every week; 1 is Monday; a night is cut at midnight */
                periods: {
                    days: number[];
                    from: string;
                    to: string;
                }[];
            } | null;
            organization: {
                acronym: string | null;
                id: string;
                name: string;
            };
            /** @description Its page on this site, in the language of the answer */
            page: string;
            phone_allowed: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @enum {string} */
                value: "yes" | "no" | "unknown";
            } | null;
            phones: {
                display: string;
                e164: string | null;
                emergency: boolean;
                extension: string | null;
                from_abroad: boolean | null;
                /** @description As dialled today inside Mexico, or with + and country code */
                number: string;
                /** @description What to press after the call is answered */
                option: string | null;
                toll_free: boolean;
                voice: boolean;
                whatsapp: boolean;
            }[];
            regime: {
                /**
                 * @description stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown
                 * @enum {string}
                 */
                basis: "stated" | "mandate" | "assumed";
                sources: {
                    /** @description Article of the law */
                    article?: string;
                    /** @description As exact as the source: year, month or day; of a law, its last reform */
                    date: string | null;
                    title: string;
                    url: string | null;
                }[];
                /** @enum {string} */
                value: "open" | "semi_open" | "closed" | "not_residential" | "unknown";
            } | null;
            sources: {
                /** @description Article of the law */
                article?: string;
                /** @description As exact as the source: year, month or day; of a law, its last reform */
                date: string | null;
                title: string;
                url: string | null;
            }[];
            /** @description States served; empty for national services and those abroad */
            state: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[];
            urls: string[];
            verification: {
                /** @description Of the newest check, or of the newest source while nobody has checked */
                date: string | null;
                /** @description The newest check of each group of fields; a group without one has not been checked */
                fields: {
                    /** @enum {string} */
                    by: "steward" | "shelter" | "referrer" | "owner";
                    /** Format: date */
                    date: string;
                    /** @description A page that shows it */
                    evidence: string | null;
                    /** @enum {string} */
                    group: "phones" | "hours" | "eligibility" | "regime";
                    /** @enum {string} */
                    method: "public_source" | "called" | "visited" | "owner_confirmed";
                    /** Format: date */
                    next_due: string;
                    /** @enum {string} */
                    status: "fresh" | "due" | "overdue" | "unverified";
                }[];
                /**
                 * @description Of the newest check; public_source: somebody read it, nobody has called
                 * @enum {string}
                 */
                method: "public_source" | "called" | "visited" | "owner_confirmed";
                /**
                 * @description The worst of the groups that were checked; unverified: nobody has checked since it was gathered
                 * @enum {string}
                 */
                status: "fresh" | "due" | "overdue" | "unverified";
            };
        };
        States: {
            states: {
                aliases: string[];
                /** @enum {string} */
                code: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                iso: string;
                name: string;
                neighbours: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[];
                time_zones: string[];
            }[];
        };
        WebhookRequest: {
            /** @description HTTPS, a public name, port 443; no user, query or fragment */
            url: string;
        };
        Webhooks: {
            webhooks: {
                /** Format: date-time */
                added_at: string;
                id: string;
                /** @description What your server last answered; null when it did not answer */
                last_status: number | null;
                /** @description Of the last 30 days */
                notices: {
                    delivered: number;
                    given_up: number;
                    waiting: number;
                };
                url: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHsds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description About this API */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsRoot"];
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHsdsOpenapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHsdsOrganization: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                full?: "true" | "false";
                full_service?: "true" | "false";
                page?: number;
                per_page?: number;
                search?: string;
                taxonomy_id?: string;
                taxonomy_term_id?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsOrganizationPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: term_describes_a_person, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchHsdsOrganization: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                full?: "true" | "false";
                full_service?: "true" | "false";
                page?: number;
                per_page?: number;
                search?: string;
                taxonomy_id?: string;
                taxonomy_term_id?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    format?: string | number | boolean;
                    full?: string | number | boolean;
                    full_service?: string | number | boolean;
                    page?: string | number | boolean;
                    per_page?: string | number | boolean;
                    search?: string | number | boolean;
                    taxonomy_id?: string | number | boolean;
                    taxonomy_term_id?: string | number | boolean;
                };
            };
        };
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsOrganizationPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description Problem: invalid_input, malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHsdsOrganization: {
        parameters: {
            query?: {
                full_service?: "true" | "false";
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsOrganization"];
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHsdsProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHsdsServiceAtLocation: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                full?: "true" | "false";
                modified_after?: string;
                organization_id?: string;
                page?: number;
                per_page?: number;
                postcode?: string;
                proximity?: string;
                search?: string;
                taxonomy_id?: string;
                taxonomy_term_id?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsServiceAtLocationPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: term_describes_a_person, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchHsdsServiceAtLocation: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                full?: "true" | "false";
                modified_after?: string;
                organization_id?: string;
                page?: number;
                per_page?: number;
                postcode?: string;
                proximity?: string;
                search?: string;
                taxonomy_id?: string;
                taxonomy_term_id?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    format?: string | number | boolean;
                    full?: string | number | boolean;
                    modified_after?: string | number | boolean;
                    organization_id?: string | number | boolean;
                    page?: string | number | boolean;
                    per_page?: string | number | boolean;
                    postcode?: string | number | boolean;
                    proximity?: string | number | boolean;
                    search?: string | number | boolean;
                    taxonomy_id?: string | number | boolean;
                    taxonomy_term_id?: string | number | boolean;
                };
            };
        };
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsServiceAtLocationPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description Problem: invalid_input, malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHsdsServiceAtLocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsServiceAtLocation"];
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHsdsService: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                full?: "true" | "false";
                minimal?: "true" | "false";
                modified_after?: string;
                organization_id?: string;
                page?: number;
                per_page?: number;
                search?: string;
                taxonomy_id?: string;
                taxonomy_term_id?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsServicePage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: term_describes_a_person, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchHsdsService: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                full?: "true" | "false";
                minimal?: "true" | "false";
                modified_after?: string;
                organization_id?: string;
                page?: number;
                per_page?: number;
                search?: string;
                taxonomy_id?: string;
                taxonomy_term_id?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    format?: string | number | boolean;
                    full?: string | number | boolean;
                    minimal?: string | number | boolean;
                    modified_after?: string | number | boolean;
                    organization_id?: string | number | boolean;
                    page?: string | number | boolean;
                    per_page?: string | number | boolean;
                    search?: string | number | boolean;
                    taxonomy_id?: string | number | boolean;
                    taxonomy_term_id?: string | number | boolean;
                };
            };
        };
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsServicePage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description Problem: invalid_input, malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHsdsService: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsService"];
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHsdsTaxonomy: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                page?: number;
                per_page?: number;
                search?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsTaxonomyPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: term_describes_a_person, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchHsdsTaxonomy: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                page?: number;
                per_page?: number;
                search?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    format?: string | number | boolean;
                    page?: string | number | boolean;
                    per_page?: string | number | boolean;
                    search?: string | number | boolean;
                };
            };
        };
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsTaxonomyPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description Problem: invalid_input, malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHsdsTaxonomy: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsTaxonomy"];
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHsdsTaxonomyTerm: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                page?: number;
                parent_id?: string;
                per_page?: number;
                search?: string;
                taxonomy_id?: string;
                top_only?: "true" | "false";
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsTaxonomyTermPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: term_describes_a_person, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchHsdsTaxonomyTerm: {
        parameters: {
            query?: {
                format?: "json" | "ndjson";
                page?: number;
                parent_id?: string;
                per_page?: number;
                search?: string;
                taxonomy_id?: string;
                top_only?: "true" | "false";
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    format?: string | number | boolean;
                    page?: string | number | boolean;
                    parent_id?: string | number | boolean;
                    per_page?: string | number | boolean;
                    search?: string | number | boolean;
                    taxonomy_id?: string | number | boolean;
                    top_only?: string | number | boolean;
                };
            };
        };
        responses: {
            /** @description A page of the list; with `format=ndjson` all of it, a record a line. With an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsTaxonomyTermPage"];
                    "application/x-ndjson": string;
                };
            };
            /** @description Problem: invalid_input, malformed_json */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHsdsTaxonomyTerm: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The ETag of the answer that you have */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, with an ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsTaxonomyTerm"];
                };
            };
            /** @description What `If-None-Match` names is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Problem: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAvailability: {
        parameters: {
            query: {
                cursor?: string;
                kind?: string;
                languages?: string;
                limit?: number;
                needs?: string;
                state: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Services in order, and one gap for each need asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            /** @description Problem: invalid_input, invalid_cursor, describes_a_person */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityRequest"];
            };
        };
        responses: {
            /** @description Services in order, and one gap for each need asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            /** @description Problem: malformed_json, invalid_input, invalid_cursor */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBedGroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedGroups"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBedGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of a bed group */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedGroup"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_bed_group */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setFigures: {
        parameters: {
            query?: never;
            header: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The version that you have seen, as `"7"` */
                "If-Match": string;
            };
            path: {
                /** @description Id of a bed group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Figures"];
            };
        };
        responses: {
            /** @description The figures as they are now; their version is the ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedGroup"];
                };
            };
            /** @description Problem: malformed_json, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_bed_group */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: beds_are_held */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: figures_changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: precondition_required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeFigures: {
        parameters: {
            query?: never;
            header: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description The version that you have seen, as `"7"` */
                "If-Match": string;
            };
            path: {
                /** @description Id of a bed group */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FiguresChange"];
            };
        };
        responses: {
            /** @description The figures as they are now; their version is the ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedGroup"];
                };
            };
            /** @description Problem: malformed_json, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_bed_group */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: beds_are_held */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: figures_changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: precondition_required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoverage: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                group?: string;
                need?: string;
                state?: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row for each group and need; as CSV, one for each group, need and state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                    "text/csv": string;
                };
            };
            /** @description Problem: invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Problem: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holds"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestHold: {
        parameters: {
            query?: never;
            header: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description New for each request, the same when it is repeated; kept for 24 hours as a hash */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description Held until it expires or is answered; the same key gets the same answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Problem: missing_idempotency_key, malformed_json, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_bed_group */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: no_free_bed, beds_unknown, too_many_holds, holds_closed, not_for_this_group */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The code of a hold, as it is said */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The code of a hold, as it is said */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold as it is now; saying it twice is no fault */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: hold_has_moved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arriveHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The code of a hold, as it is said */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold as it is now; saying it twice is no fault */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: hold_has_moved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The code of a hold, as it is said */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decline"];
            };
        };
        responses: {
            /** @description The hold as it is now; saying it twice is no fault */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Problem: malformed_json, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: hold_has_moved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                /** @description The code of a hold, as it is said */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold as it is now; saying it twice is no fault */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_hold */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: hold_has_moved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenBeds: {
        parameters: {
            query: {
                beds?: number;
                state: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32";
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups that do not refuse, the nearest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenBeds"];
                };
            };
            /** @description Problem: invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findOpenBeds: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenBedsRequest"];
            };
        };
        responses: {
            /** @description Groups that do not refuse, the nearest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenBeds"];
                };
            };
            /** @description Problem: malformed_json, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description Problem: unknown_service */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The states */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["States"];
                };
            };
            /** @description Problem: method_not_allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getText: {
        parameters: {
            query: {
                lang?: "es" | "en";
                need: "danger_now" | "shelter" | "emergency_lodging" | "food" | "transport" | "medical" | "urgent_sexual_health" | "hiv_care" | "psychological" | "psychiatric" | "addiction" | "maternity" | "disability_support" | "childcare" | "legal" | "report_crime" | "protection" | "victim_registration" | "compensation" | "unpaid_wages" | "documents" | "migration_regularisation" | "refugee_procedure" | "consular" | "interpretation" | "human_rights_complaint" | "family_tracing" | "safe_return" | "education" | "job_training" | "reintegration";
                state: string;
            };
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom to call, or that nobody was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Problem: invalid_input, describes_a_person */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitForHold: {
        parameters: {
            query?: never;
            header: {
                /** @description es or en */
                "Accept-Language"?: string;
                /** @description New for each request, the same when it is repeated; kept for 24 hours as a hash */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description Waiting until it expires or has its beds; the same key gets the same answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /** @description Problem: missing_idempotency_key, malformed_json, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_bed_group */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: room_now, too_many_holds, holds_closed, not_for_this_group */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: key_reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description The address, with its secret this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description Problem: malformed_json, invalid_input */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: too_many_webhooks */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: body_too_large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unsupported_media_type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description es or en */
                "Accept-Language"?: string;
            };
            path: {
                /** @description Id of an address */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem: unauthenticated, token_expired, token_revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: forbidden_origin, missing_scope */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: unknown_webhook */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: internal_error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem: database_unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
