// The same settings as in local.settings.sample.json (a test compares them), and how the host reaches its storage and its logs.
import { mailSettings, behaviour, signInSettings } from 'types.bicep'

param appName string
param stage string
param baseUrl string
param mail mailSettings
param behave behaviour
param signIn signInSettings
param identityClientId string
param storageName string
param vaultUri string
param insightsConnection string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureWebJobsStorage__accountName: storageName
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    // HEAD on the start page would be answered by the host's own page, not by ours.
    AzureWebJobsDisableHomepage: 'true'
    Stage: stage
    BaseUrl: baseUrl
    MailBy: mail.?smtp == null ? 'sendGrid' : 'smtp'
    SmtpHost: mail.?smtp.?host ?? ''
    SmtpPort: string(mail.?smtp.?port ?? 587)
    SmtpSecurity: mail.?smtp.?security ?? 'startTls'
    SmtpUser: mail.?smtp.?user ?? ''
    SmtpPassword: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/SmtpPassword)'
    SendGridApiKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/SendGridApiKey)'
    SendGridHost: mail.sendGridHost
    SendGridEventsPublicKey: mail.eventsPublicKey
    InboundMailPublicKey: mail.inboundPublicKey
    MailFrom: mail.from
    ReplyDomain: mail.replyDomain
    LinkKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/LinkKey)'
    InDoubt: behave.inDoubt
    KeepMailsDays: '400'
    CheckAfterSeconds: '60'
    Orchestrations: behave.orchestrations
    PaperNumbers: behave.?paperNumbers ?? '{number:0000}/{year}'
    SourcesInside: behave.?sourcesInside ?? 'refused'
    DailyAt: behave.dailyAt
    // The app signs people in itself: App Service's own sign-in is off, since anyone can send its headers.
    SignInAuthority: signIn.authority
    SignInClientId: signIn.clientId
    SignInClientSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/SignInClientSecret)'
    SignInScopes: signIn.?scopes ?? 'profile offline_access'
    SignInRoles: join(signIn.roles, ';')
    RolesFreshMinutes: string(signIn.?rolesFreshMinutes ?? 15)
    SessionHours: string(signIn.?sessionHours ?? 10)
  }
}
