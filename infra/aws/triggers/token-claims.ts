/** What Cognito hands a trigger before it makes tokens (version V2_0), as far as it is read here. */
interface TokenRequest {
  readonly callerContext: { readonly clientId: string };
  readonly request: {
    readonly userAttributes: Readonly<Record<string, string>>;
    readonly groupConfiguration: { readonly groupsToOverride?: readonly string[] | null };
  };
}

/**
 * States a person's roles and department in both tokens under the names that every provider of
 * ours uses. An access token of Cognito names its client but no audience; the audience that may be
 * added is the client itself, so the API accepts the tokens of its own client and no others.
 */
export const handler = async <Event extends TokenRequest>(event: Event) => {
  const { userAttributes, groupConfiguration } = event.request;
  const claims = {
    tongbu_roles: [...(groupConfiguration.groupsToOverride ?? [])],
    tongbu_department: userAttributes['custom:department'] ?? '',
  };
  return {
    ...event,
    response: {
      claimsAndScopeOverrideDetails: {
        idTokenGeneration: { claimsToAddOrOverride: claims },
        accessTokenGeneration: {
          claimsToAddOrOverride: { ...claims, aud: event.callerContext.clientId },
        },
      },
    },
  };
};
