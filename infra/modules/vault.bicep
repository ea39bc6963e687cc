// Secrets, put in by hand (docs/operations.md): LinkKey, SignInClientSecret, and SendGridApiKey or SmtpPassword. No template and no parameter file ever holds them.
param name string
param location string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

output uri string = vault.properties.vaultUri
