import {
    COMPETENCY_REQUEST,
    type CompetencyAnswer,
    type CompetencyParams,
    REMARKS_REQUEST,
    REQUIREMENT_REQUEST,
    type RemarksAnswer,
    type RemarksParams,
    type RequirementAnswer,
    type RequirementParams,
    STATUS_REQUEST,
    type StatusAnswer,
    type StatusParams,
    TREE_CHANGED,
    TREE_PATH_REQUEST,
    TREE_PLACE_REQUEST,
    TREE_REQUEST,
    TREE_SHOWN,
    type TreeAnswer,
    type TreeParams,
    type TreePathAnswer,
    type TreePathParams,
    type TreePlaceAnswer,
    type TreePlaceParams,
    type TreeShown
} from '@gradus/protocol';
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';

/** The messages of the side bar and of the status, for a client that is typed like the protocol's own. */
export const TREE = new RequestType<TreeParams, TreeAnswer, void>(TREE_REQUEST);
export const TREE_PATH = new RequestType<TreePathParams, TreePathAnswer, void>(TREE_PATH_REQUEST);
export const TREE_PLACE = new RequestType<TreePlaceParams, TreePlaceAnswer, void>(TREE_PLACE_REQUEST);
export const REMARKS = new RequestType<RemarksParams, RemarksAnswer, void>(REMARKS_REQUEST);
export const REQUIREMENT = new RequestType<RequirementParams, RequirementAnswer, void>(REQUIREMENT_REQUEST);
export const COMPETENCY = new RequestType<CompetencyParams, CompetencyAnswer, void>(COMPETENCY_REQUEST);
export const STATUS = new RequestType<StatusParams, StatusAnswer, void>(STATUS_REQUEST);
export const TREE_IS_SHOWN = new NotificationType<TreeShown>(TREE_SHOWN);
export const TREE_IS_CHANGED = new NotificationType<null>(TREE_CHANGED);
