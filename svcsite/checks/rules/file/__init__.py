"""SV101 to SV119: the file itself, where it stands and what it is called."""

from __future__ import annotations

from svcsite.checks.rule import Rule
from svcsite.checks.rules.file.bad_file_name import bad_file_name
from svcsite.checks.rules.file.bad_folder_name import bad_folder_name
from svcsite.checks.rules.file.bad_image import bad_image
from svcsite.checks.rules.file.byte_order_mark import byte_order_mark
from svcsite.checks.rules.file.case_only_ids import case_only_ids
from svcsite.checks.rules.file.date_mismatch import date_mismatch
from svcsite.checks.rules.file.encoding import encoding
from svcsite.checks.rules.file.file_too_large import file_too_large
from svcsite.checks.rules.file.link_or_folder import link_or_folder
from svcsite.checks.rules.file.lost_photo import lost_photo
from svcsite.checks.rules.file.misplaced_file import misplaced_file
from svcsite.checks.rules.file.no_customer_file import no_customer_file
from svcsite.checks.rules.file.unreadable_file import unreadable_file
from svcsite.checks.rules.file.wrong_ending import wrong_ending
from svcsite.checks.rules.file.wrong_year import wrong_year

RULES: tuple[Rule, ...] = (
    unreadable_file,
    encoding,
    byte_order_mark,
    file_too_large,
    link_or_folder,
    misplaced_file,
    wrong_ending,
    bad_folder_name,
    no_customer_file,
    bad_file_name,
    wrong_year,
    date_mismatch,
    case_only_ids,
    bad_image,
    lost_photo,
)
